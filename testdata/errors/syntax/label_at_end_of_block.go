// errorcheck

package p

func f() {
L: // ERROR "label L defined and not used"
}

func g(x int) {
	switch x {
	case 1:
	M: // ERROR "syntax error: missing statement after label"
	case 2:
	}
	L: M: N:
}
