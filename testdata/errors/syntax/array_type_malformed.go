// errorcheck

package p

var a [int // ERROR "syntax error: unexpected newline, expected \]"
var b [] // ERROR "syntax error: unexpected keyword var, expected type"
var c [...] // ERROR "syntax error: unexpected newline, expected type"
var d [3 4]int // ERROR "syntax error: unexpected literal 4, expected \]"
