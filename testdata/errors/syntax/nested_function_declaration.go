// errorcheck

package p

func f() {
	func inner() { // ERROR "syntax error: unexpected name inner, expected \("
	}
	inner() // ERROR "syntax error: non-declaration statement outside function body"
}
