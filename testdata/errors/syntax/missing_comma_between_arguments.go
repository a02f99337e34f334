// errorcheck

package p

func f() {
	f(a b) // ERROR "syntax error: unexpected name b in argument list; possibly missing comma or \)"
	g(1 2, 3) // ERROR "syntax error: unexpected literal 2 in argument list; possibly missing comma or \)"
	_ = []int{1 2} // ERROR "syntax error: unexpected literal 2 in composite literal; possibly missing comma or \}"
	_ = t{a b} // ERROR "syntax error: unexpected name b in composite literal; possibly missing comma or \}"
}
