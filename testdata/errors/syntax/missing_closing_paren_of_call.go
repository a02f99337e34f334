// errorcheck

package p

func f() {
	f(1, 2 // ERROR "syntax error: unexpected newline in argument list; possibly missing comma or \)"
	g()
}
