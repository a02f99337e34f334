// errorcheck

package p

func f(s []int) {
	_ = s[::] // ERROR "middle index required in 3-index slice" "final index required in 3-index slice"
	_ = s[1::2] // ERROR "middle index required in 3-index slice"
	_ = s[1:2:] // ERROR "final index required in 3-index slice"
	_ = s[:2:3]
	_ = s[1:2:3:4] // ERROR "syntax error: unexpected :, expected \]"
}
