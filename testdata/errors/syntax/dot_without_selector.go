// errorcheck

package p

func f(x int) {
	x.
	x.1 // ERROR "syntax error: unexpected literal \.1 at end of statement"
	x..y // ERROR "syntax error: unexpected \., expected name or \("
	x.(
} // ERROR "syntax error: unexpected \}, expected type"
