// errorcheck

package p

func f(x int) {
	x.type // ERROR "syntax error: unexpected keyword type, expected name or \("
	x.func() // ERROR "syntax error: unexpected \. in type declaration"
	_ = x.range.y // ERROR "syntax error: unexpected keyword range, expected name or \("
}
