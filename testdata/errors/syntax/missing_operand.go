// errorcheck

package p

func f() {
	x := 1 +
	y := * 2 // ERROR "syntax error: unexpected := at end of statement"
	z := 3 * / 4 // ERROR "syntax error: unexpected /, expected expression"
	w := (1 + ) // ERROR "syntax error: unexpected \) at end of statement"
}
