// errorcheck

package p

func f() {
	if true {
	} else x() // ERROR "syntax error: else must be followed by if or statement block"
	if true {
	} else for { // ERROR "syntax error: else must be followed by if or statement block"
	}
}
