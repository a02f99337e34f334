// errorcheck

package p

func f(x interface{}) {
	_ = x.() // ERROR "syntax error: unexpected \), expected type"
	_ = x.(1 + ) // ERROR "syntax error: unexpected literal 1, expected type"
}
