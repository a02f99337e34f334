// errorcheck

package p

func f(x int) {
	switch x {
		x++ // ERROR "syntax error: unexpected name x, expected case or default or \}"
	case 1: // ERROR "syntax error: unexpected keyword case, expected :"
	}
	select {
		x = 2 // ERROR "syntax error: unexpected name x, expected case or default or \}"
	} // ERROR "syntax error: unexpected \}, expected :"
}
