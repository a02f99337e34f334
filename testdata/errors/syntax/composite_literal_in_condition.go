// errorcheck

package p

type t struct{ x int }

func f() {
	if t{1} == t{1} { // ERROR "syntax error: unexpected == at end of statement"
	}
}
