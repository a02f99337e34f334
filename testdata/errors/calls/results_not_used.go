// errorcheck

package p

import "os"

type t struct{ f func() int }

func g() int { return 1 }

func h(x int, y *int, s []int, m map[string]int, a t, c chan int, i interface{}) {
	x // ERROR "x \(variable of type int\) is not used"
	1 // ERROR "1 \(untyped int constant\) is not used"
	"s" // ERROR ".s. \(untyped string constant\) is not used"
	x + 1 // ERROR "x \+ 1 \(value of type int\) is not used"
	-x // ERROR "-x \(value of type int\) is not used"
	*y // ERROR "\*y \(variable of type int\) is not used"
	&x // ERROR "&x \(value of type \*int\) is not used"
	s[0] // ERROR "s\[0\] \(variable of type int\) is not used"
	s[1:] // ERROR "s\[1:\] \(value of type \[\]int\) is not used"
	m["a"] // ERROR "m\[.a.\] \(map index expression of type int\) is not used"
	a.f // ERROR "a\.f \(variable of type func\(\) int\) is not used"
	a // ERROR "a \(variable of struct type t\) is not used"
	g // ERROR "g \(value of type func\(\) int\) is not used"
	g()
	a.f()
	<-c
	(<-c)
	(g())
	len(s) // ERROR "len\(s\) \(value of type int\) is not used"
	cap(s) // ERROR "cap\(s\) \(value of type int\) is not used"
	append(s, 1) // ERROR "append\(s, 1\) \(value of type \[\]int\) is not used"
	make([]int, 1) // ERROR "make\(\[\]int, 1\) \(value of type \[\]int\) is not used"
	new(int) // ERROR "new\(int\) \(value of type \*int\) is not used"
	min(1, 2) // ERROR "min\(1, 2\) \(untyped int constant 1\) is not used"
	complex(1, 2) // ERROR "complex\(1, 2\) \(untyped complex constant \(1 \+ 2i\)\) is not used"
	real(1i) // ERROR "real\(1i\) \(untyped float constant 0\) is not used"
	int(x) // ERROR "int\(x\) \(value of type int\) is not used"
	string("x") // ERROR "string\(.x.\) \(constant .x. of type string\) is not used"
	i.(int) // ERROR "i\.\(int\) \(comma, ok expression of type int\) is not used"
	func() {} // ERROR "func\(\) \{\} \(value of type func\(\)\) is not used"
	[]int{1} // ERROR "\[\]int\{…\} \(value of type \[\]int\) is not used"
	t{} // ERROR "t\{\} \(value of struct type t\) is not used"
	nil // ERROR "nil is not used"
	x == 1 // ERROR "x == 1 \(untyped bool value\) is not used"
	!true // ERROR "!true \(untyped bool constant false\) is not used"
	os.Args // ERROR "os\.Args \(variable of type \[\]string\) is not used"
	t.f // ERROR "t\.f undefined \(type t has no method f\)"
	copy(s, s)
	recover()
	print()
	unsafeThing // ERROR "undefined: unsafeThing"
	defer len(s) // ERROR "defer discards result of len\(s\) \(value of type int\)"
	go append(s, 1) // ERROR "go discards result of append\(s, 1\) \(value of type \[\]int\)"
	defer int(x) // ERROR "defer requires function call, not conversion int\(x\) \(value of type int\)"
	defer x // ERROR "expression in defer must be function call"
	go 1 // ERROR "expression in go must be function call"
	defer recover()
	defer (g()) // ERROR "expression in defer must not be parenthesized"
	go func() {} // ERROR "expression in go must be function call"
	defer g // ERROR "expression in defer must be function call"
}
