// errorcheck

package p;

func f() {
	x := []int{1; 2} // ERROR "syntax error: unexpected semicolon in composite literal; possibly missing comma or \}"
	f(1; 2) // ERROR "syntax error: unexpected semicolon in argument list; possibly missing comma or \)"
	y[1; 2] // ERROR "syntax error: unexpected semicolon, expected comma, : or \]"
};
