// errorcheck

package p

func f() {
	_ = 1) // ERROR "syntax error: unexpected \) at end of statement"
	_ = 2] // ERROR "syntax error: unexpected \] at end of statement"
}} // ERROR "syntax error: unexpected \} after top level declaration"
