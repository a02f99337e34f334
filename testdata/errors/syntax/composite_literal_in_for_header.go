// errorcheck

package p

type t struct{ x int }

func f() {
	for x := t{1}; ; { // ERROR "syntax error: cannot use x := t as value"
	}
}
