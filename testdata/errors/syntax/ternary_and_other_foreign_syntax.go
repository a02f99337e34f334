// errorcheck

package p

func f(x int) {
	y := x ? 1 : 2 // ERROR "invalid character U\+003F '\?'" "syntax error: unexpected literal 1 at end of statement"
	while x { // ERROR "syntax error: unexpected name x at end of statement"
	}
	x = x ** 2 // ERROR "syntax error: non-declaration statement outside function body"
	do {
	}
}
