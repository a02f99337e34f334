// errorcheck

package p

func f(x, y int) {
	x, y += 1, 2 // ERROR "syntax error: unexpected \+=, expected := or = or comma"
	x += 1, 2 // ERROR "syntax error: unexpected comma at end of statement"
	x, y++ // ERROR "syntax error: unexpected \+\+, expected := or = or comma"
}
