// errorcheck

package p

func f(x int) {
	(x = 1) // ERROR "syntax error: unexpected =, expected \)"
	(x := 1) // ERROR "syntax error: unexpected :=, expected \)"
	(return) // ERROR "syntax error: unexpected keyword return, expected expression"
}
