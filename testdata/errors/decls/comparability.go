// errorcheck

package p

type s struct{ f []int }
type m map[[]int]string // ERROR "invalid map key type \[\]int"
type n map[s]int // ERROR "invalid map key type s"
type o map[func()]int // ERROR "invalid map key type func\(\)"
type q map[map[int]int]int // ERROR "invalid map key type map\[int\]int"
type r map[[2][]int]int // ERROR "invalid map key type \[2\]\[\]int"
type ok map[interface{}]int

func f(a, b s, c, d [2]func(), e interface{}, g []int, h struct{ m map[int]int }) {
	_ = a == b // ERROR "invalid operation: a == b \(struct containing \[\]int cannot be compared\)"
	_ = c != d // ERROR "invalid operation: c != d \(\[2\]func\(\) cannot be compared\)"
	_ = e == a // ERROR "invalid operation: e == a \(struct containing \[\]int cannot be compared\)"
	_ = e == g // ERROR "invalid operation: e == g \(slice can only be compared to nil\)"
	_ = g == nil
	_ = g == g // ERROR "invalid operation: g == g \(slice can only be compared to nil\)"
	_ = h == h // ERROR "invalid operation: h == h \(struct containing map\[int\]int cannot be compared\)"
	_ = f == nil
	_ = f == f // ERROR "invalid operation: f == f \(func can only be compared to nil\)"
	_ = nil == nil // ERROR "invalid operation: nil == nil \(operator == not defined on untyped nil\)"
	_ = e == nil
	_ = e < e // ERROR "invalid operation: e < e \(operator < not defined on interface\)"
	_ = a < b // ERROR "invalid operation: a < b \(operator < not defined on struct\)"
	switch g {
	case nil:
	case []int{}: // ERROR "invalid case \[\]int\{\} in switch on g \(slice can only be compared to nil\)"
	}
	switch a { // ERROR "cannot switch on a \(variable of struct type s\) \(s is not comparable\)"
	case b:
	}
	switch f {
	case f: // ERROR "invalid case f in switch on f \(func can only be compared to nil\)"
	}
	_ = struct{ x int }{1} == struct{ y int }{1} // ERROR "invalid operation: struct\{x int\}\{…\} == struct\{y int\}\{…\} \(mismatched types struct\{x int\} and struct\{y int\}\)"
	_ = [2]int{} == [3]int{} // ERROR "invalid operation: \[2\]int\{\} == \[3\]int\{\} \(mismatched types \[2\]int and \[3\]int\)"
	_ = &a == &e // ERROR "invalid operation: &a == &e \(mismatched types \*s and \*interface\{\}\)"
}
