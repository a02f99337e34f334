// errorcheck

package p

func f(x int) {
	x = x @ 1 // ERROR "invalid character U\+0040 '@'" "syntax error: unexpected literal 1 at end of statement"
	# comment // ERROR "invalid character U\+0023 '#'"
	x = $y // ERROR "invalid character U\+0024 '\$'"
	x = \z // ERROR "invalid character U\+005C '\\'"
}
