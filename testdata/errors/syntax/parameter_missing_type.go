// errorcheck

package p

func f(a int, b) {} // ERROR "syntax error: missing parameter type"
func g(a, b int, c) {} // ERROR "syntax error: missing parameter type"
func h(x ...) {} // ERROR "syntax error: \.\.\. is missing type"
func i(a.b c) {} // ERROR "syntax error: unexpected name c in parameter list; possibly missing comma or \)"
