// errorcheck

package p

func f(a int,,b int) {} // ERROR "syntax error: unexpected comma, expected \)"
func g(,) {} // ERROR "syntax error: unexpected comma, expected \)"
func h(a int, ,) {} // ERROR "syntax error: unexpected comma, expected \)"
var _ = f(1,,2) // ERROR "syntax error: unexpected comma, expected expression"
var _ = []int{,} // ERROR "syntax error: unexpected comma, expected expression"
