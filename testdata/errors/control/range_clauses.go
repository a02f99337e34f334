// errorcheck

package p

type t struct{}

func f(x int, p *[]int, pa *[3]int, c chan<- int, m map[string]int, fl float64, fn func(), s string, i interface{}) {
	for range fl { // ERROR "cannot range over fl \(variable of type float64\)"
	}
	for i := range t { // ERROR "t \(type\) is not an expression"
		_ = i
	}
	for i := range p { // ERROR "cannot range over p \(variable of type \*\[\]int\)"
		_ = i
	}
	for i, v := range pa {
		_, _ = i, v
	}
	for v := range c { // ERROR "cannot range over c \(variable of type chan<- int\): receive from send-only channel chan<- int"
		_ = v
	}
	var r <-chan int
	for i, v := range r { // ERROR "range over r \(variable of type <-chan int\) permits only one iteration variable"
		_, _ = i, v
	}
	for i, j := range x { // ERROR "range over x \(variable of type int\) permits only one iteration variable"
		_, _ = i, j
	}
	for a, b, c := range m { // ERROR "range clause permits at most two iteration variables"
		_, _, _ = a, b, c
	}
	for range nil { // ERROR "cannot range over nil"
	}
	for range fn { // ERROR "cannot range over fn \(variable of type func\(\)\): func must be func\(yield func\(\.\.\.\) bool\): wrong argument count"
	}
	for range i { // ERROR "cannot range over i \(variable of type interface\{\}\)"
	}
	for i := range 1.5 { // ERROR "cannot range over 1\.5 \(untyped float constant\)"
		_ = i
	}
	for i := range "abc" {
		_ = i
	}
	var k string // ERROR "declared and not used: k"
	for k = range []int{} { // ERROR "cannot use k \(value of type int\) as string value in assignment"
	}
	var b byte // ERROR "declared and not used: b"
	for _, b = range s { // ERROR "cannot use b \(value of type rune\) as byte value in assignment"
	}
	for k, k = range m { // ERROR "cannot use k \(value of type int\) as string value in assignment"
	}
	for m["a"] = range s {
	}
	for 1 = range s { // ERROR "cannot assign to 1 \(neither addressable nor a map index expression\)"
	}
	for f() = range s { // ERROR "not enough arguments in call to f\n\thave \(\)\n\twant \(int, \*\[\]int, \*\[3\]int, chan<- int, map\[string\]int, float64, func\(\), string, interface\{\}\)" "f\(\) \(no value\) used as value"
	}
	var u8 uint8 // ERROR "declared and not used: u8"
	for u8 = range 300 { // ERROR "cannot use 300 \(untyped int constant\) as uint8 value in range clause \(overflows\)"
	}
	for i := range 10 { // ERROR "declared and not used: i"
		i = "x" // ERROR "cannot use .x. \(untyped string constant\) as int value in assignment"
	}
	for x := range x + "a" { // ERROR "invalid operation: x \+ .a. \(mismatched types int and untyped string\)"
		_ = x
	}
}
