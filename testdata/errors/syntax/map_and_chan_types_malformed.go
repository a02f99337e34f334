// errorcheck

package p

var a map[string] // ERROR "syntax error: unexpected newline, expected type"
var b map string int // ERROR "syntax error: unexpected name string, expected \["
var c map[]int // ERROR "syntax error: unexpected keyword var, expected type"
var d chan
var e [](int) // ERROR "syntax error: missing channel element type"
var f [5] // ERROR "syntax error: unexpected newline, expected type"
