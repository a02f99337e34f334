// errorcheck

package p

func f() {
	if var ) { // ERROR "syntax error: var declaration not allowed in if initializer"
	}
	for var ) { // ERROR "syntax error: var declaration not allowed in for initializer"
	}
	switch var ) { // ERROR "syntax error: var declaration not allowed in switch initializer"
	}
}
