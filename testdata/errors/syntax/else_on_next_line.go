// errorcheck

package p

func f() {
	if true {
	}
	else { // ERROR "syntax error: unexpected keyword else, expected \}"
	}
}
