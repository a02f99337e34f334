// errorcheck

package p

func f(s []int) {
	_ = s[] // ERROR "syntax error: unexpected \], expected operand"
	_ = s[1, 2] // ERROR "syntax error: unexpected literal 2, expected \]"
	_ = s[:]
}
