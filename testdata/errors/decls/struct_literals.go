// errorcheck

package p

import "sync"

type t struct {
	a int
	b string
}
type e struct{ t }

func f() {
	_ = t{1} // ERROR "too few values in struct literal of type t"
	_ = t{1, "x", 2} // ERROR "too many values in struct literal of type t"
	_ = t{a: 1, "x"} // ERROR "mixture of field:value and value elements in struct literal"
	_ = t{1, b: "x"} // ERROR "mixture of field:value and value elements in struct literal"
	_ = t{c: 1} // ERROR "unknown field c in struct literal of type t"
	_ = t{A: 1} // ERROR "unknown field A in struct literal of type t, but does have a"
	_ = e{a: 1} // ERROR "unknown field a in struct literal of type e"
	_ = e{t{1, ""}}
	_ = &t{1, 2} // ERROR "cannot use 2 \(untyped int constant\) as string value in struct literal"
	_ = []t{{1}, {c: 2}} // ERROR "too few values in struct literal of type t" "unknown field c in struct literal of type t"
	_ = map[string]t{"x": {1}} // ERROR "too few values in struct literal of type t"
	_ = struct{ x int }{y: 1} // ERROR "unknown field y in struct literal of type struct\{x int\}"
	_ = int{1} // ERROR "invalid composite literal type int"
	_ = undefined{1} // ERROR "undefined: undefined"
	_ = *t{} // ERROR "invalid operation: cannot indirect t\{\} \(value of struct type t\)"
	_ = sync.Mutex{1, 2} // ERROR "implicit assignment to unexported field _ in struct literal of type .sync.\.Mutex" "implicit assignment to unexported field mu in struct literal of type .sync.\.Mutex"
	_ = sync.Mutex{state: 1} // ERROR "unknown field state in struct literal of type .sync.\.Mutex"
	_ = []int{1, 2: 3, x: 4} // ERROR "undefined: x"
	_ = map[string]int{1, 2} // ERROR "missing key in map literal"
	_ = map[string]int{"a"} // ERROR "missing key in map literal"
	_ = t{t.a: 1} // ERROR "invalid field name t\.a in struct literal"
	_ = t{"a": 1} // ERROR "invalid field name .a. in struct literal"
}
