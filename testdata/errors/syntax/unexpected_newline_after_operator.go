// errorcheck

package p

func f() {
	x :=
	_ = x // ERROR "syntax error: unexpected = at end of statement"
	if y ==
	{ // ERROR "syntax error: unexpected \{, expected expression"
	} // ERROR "syntax error: unexpected \}, expected \{"
} // ERROR "syntax error: unexpected \}, expected expression"
