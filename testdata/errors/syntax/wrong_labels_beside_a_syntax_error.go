// errorcheck

package p

func labels() {
L: // ERROR "label L defined and not used"
	for {
		break M // ERROR "break label not defined: M"
	}
	goto N // ERROR "label N not defined"
}

func types() int {
	var s string = 1
}

func syntaxError() {
	x := 1 2 // ERROR "syntax error: unexpected literal 2 at end of statement"
	break
}

func literal() {
	_ = func() { continue } // ERROR "continue is not in a loop"
	f(1 2) // ERROR "syntax error: unexpected literal 2 in argument list; possibly missing comma or \)"
	fallthrough
}
