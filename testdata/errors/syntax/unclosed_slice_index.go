// errorcheck

package p

func f(s []int) {
	_ = s[1 // ERROR "syntax error: unexpected newline, expected comma, : or \]"
	_ = s[1:2 // ERROR "middle index required in 3-index slice" "syntax error: unexpected newline, expected \]"
}
