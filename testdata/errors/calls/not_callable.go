// errorcheck

package p

type t struct{ f int }

const c = 1

func g() int { return 1 }

func f(i int, s string, p *func(), x t, e interface{}) {
	i() // ERROR "invalid operation: cannot call i \(variable of type int\): int is not a function"
	s(1) // ERROR "invalid operation: cannot call s \(variable of type string\): string is not a function"
	p() // ERROR "invalid operation: cannot call p \(variable of type \*func\(\)\): \*func\(\) is not a function"
	x() // ERROR "invalid operation: cannot call x \(variable of struct type t\): t is not a function"
	x.f() // ERROR "invalid operation: cannot call x\.f \(variable of type int\): int is not a function"
	e() // ERROR "invalid operation: cannot call e \(variable of type interface\{\}\): interface\{\} is not a function"
	c() // ERROR "invalid operation: cannot call c \(untyped int constant 1\): untyped int is not a function"
	nil() // ERROR "invalid operation: cannot call nil: untyped nil is not a function"
	"x"() // ERROR "invalid operation: cannot call .x. \(untyped string constant\): untyped string is not a function"
	1() // ERROR "invalid operation: cannot call 1 \(untyped int constant\): untyped int is not a function"
	g()() // ERROR "invalid operation: cannot call g\(\) \(value of type int\): int is not a function"
	t() // ERROR "missing argument in conversion to t"
	t{}() // ERROR "invalid operation: cannot call t\{\} \(value of struct type t\): t is not a function"
	(func())() // ERROR "missing argument in conversion to func\(\)"
	len() // ERROR "invalid operation: not enough arguments for len\(\) \(expected 1, found 0\)"
	i(1, 2) // ERROR "invalid operation: cannot call i \(variable of type int\): int is not a function"
}
