// errorcheck

package p

func f(x int) {
	switch x {
	case 1 // ERROR "syntax error: unexpected newline, expected :"
		x++
	case 2:
	default
	} // ERROR "syntax error: unexpected \}, expected :"
}
