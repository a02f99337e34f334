// errorcheck

package p

func f(a ...int) {
	f(a...)
	f(a... , 1) // ERROR "syntax error: unexpected literal 1, expected \)"
	x := a... // ERROR "syntax error: unexpected \.\.\. at end of statement"
	var b ...int // ERROR "syntax error: unexpected \.\.\., expected type"
	f(...a) // ERROR "syntax error: unexpected \.\.\., expected expression"
}

var c []...int // ERROR "syntax error: unexpected \.\.\., expected type"
