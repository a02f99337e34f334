// errorcheck

package p

func f() {
	_ = (1 + 2 // ERROR "syntax error: unexpected newline, expected \)"
	_ = [3) // ERROR "syntax error: unexpected name _ at end of statement"
	}
} // ERROR "syntax error: non-declaration statement outside function body"
