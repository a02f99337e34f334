// errorcheck

package p

func f() {
	x := 1
	_ = x
// ERROR "syntax error: unexpected EOF, expected \}"