// errorcheck

package p

func f(x int) {
	y := (x = 1) // ERROR "syntax error: unexpected =, expected \)"
	f(x := 2) // ERROR "syntax error: unexpected := in argument list; possibly missing comma or \)"
	z := x += 1 // ERROR "syntax error: unexpected \+= at end of statement"
}
