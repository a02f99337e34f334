// errorcheck

package p

var a T[]   // ERROR "syntax error: unexpected \], expected type argument list"
var b T.b[] // ERROR "syntax error: unexpected \], expected type argument list"

type s struct {
	a.b[] // ERROR "syntax error: unexpected \], expected type argument list"
	*c[]  // ERROR "syntax error: unexpected \], expected type argument list"
}

func f(a.b[]) // ERROR "syntax error: unexpected \], expected type argument list"

var x = g[] // ERROR "syntax error: unexpected \], expected operand"
