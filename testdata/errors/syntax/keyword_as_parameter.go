// errorcheck

package p

func f(type int) {} // ERROR "syntax error: unexpected keyword type, expected \)"
func g(a, var int) {} // ERROR "syntax error: unexpected keyword var, expected \)"
var map = 1 // ERROR "syntax error: unexpected keyword map, expected name"
