// errorcheck

package p

func f(x int) {
	y := x++ // ERROR "syntax error: unexpected \+\+ at end of statement"
	++x // ERROR "syntax error: unexpected \+\+, expected \}"
	f(x--)
	x++ + 1
}
