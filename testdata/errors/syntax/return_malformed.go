// errorcheck

package p

func f() int {
	return 1,
	return , 1 // ERROR "syntax error: unexpected keyword return, expected expression"
	return 1 2 // ERROR "syntax error: unexpected keyword return at end of statement"
	return x = 1 // ERROR "syntax error: unexpected = at end of statement"
}
