// errorcheck

package p

func f() {
	func := 1 // ERROR "syntax error: unexpected :=, expected \("
	var type int // ERROR "syntax error: unexpected keyword var in parameter list; possibly missing comma or \)"
	range := 2 // ERROR "syntax error: unexpected keyword range, expected \}"
	x.go()
	default()
}
