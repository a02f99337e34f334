// errorcheck

package p

var x // ERROR "syntax error: unexpected newline, expected type"
var a, b // ERROR "syntax error: unexpected newline, expected type"
var
var ( // ERROR "syntax error: unexpected keyword var, expected name"
	c // ERROR "syntax error: unexpected newline, expected \)"
	d int // ERROR "syntax error: unexpected name d after top level declaration"
)
