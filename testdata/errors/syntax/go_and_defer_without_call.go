// errorcheck

package p

func f() {
	go f
	defer f
	go func() {}
	defer (f()) // ERROR "expression in defer must not be parenthesized"
	go
	defer 1 // ERROR "syntax error: unexpected keyword defer, expected expression"
}
