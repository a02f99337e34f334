// errorcheck

package p

func f() {
	x := 1 y := 2 // ERROR "syntax error: unexpected name y at end of statement"
	f() f() // ERROR "syntax error: unexpected name f at end of statement"
	if true { } f() // ERROR "syntax error: unexpected name f at end of statement"
	return }
