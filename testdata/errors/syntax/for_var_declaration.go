// errorcheck

package p

func f() {
	for var i = 0; i < 10; i++ { // ERROR "syntax error: var declaration not allowed in for initializer"
	}
	if var x = 1; x > 0 { // ERROR "syntax error: var declaration not allowed in if initializer"
	}
}
