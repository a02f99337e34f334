// errorcheck

package p

import _ "fmt"

func f() {
	_ = _ // ERROR "cannot use _ as value or type"
	x := _ // ERROR "declared and not used: x" "cannot use _ as value or type"
	_() // ERROR "cannot use _ as value or type"
	_++ // ERROR "cannot use _ as value or type"
	_ += 1 // ERROR "cannot use _ as value or type"
	var y = _ + 1 // ERROR "declared and not used: y" "cannot use _ as value or type"
	_.z = 1 // ERROR "cannot use _ as value or type"
	if _ { // ERROR "cannot use _ as value or type"
	}
	return _ // ERROR "cannot use _ as value or type"
}

type _ struct{ _ int }

func _() {}
func _() { undefinedIsStillChecked() } // ERROR "undefined: undefinedIsStillChecked"

func g(s struct{ _ int }) int { return s._ } // ERROR "s\._ undefined \(type struct\{_ int\} has no field or method _\)"

type i interface{ _() } // ERROR "methods must have a unique non-blank name"
