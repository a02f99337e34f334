// errorcheck

package p

func f(x []int, y float64) {
	println(!(y < 1){ , 2) // ERROR "syntax error: unexpected \{ in argument list; possibly missing comma or \)"
	x[1] { // ERROR "syntax error: unexpected \{ at end of statement"
}

func struct_() {
	struct m := 1 // ERROR "syntax error: unexpected name m, expected \{"
	for { // ERROR "syntax error: unexpected keyword for, expected field name or embedded type"
	}
}

func g() {
	defer () { // ERROR "syntax error: unexpected \), expected expression" "expression in defer must not be parenthesized"
}
