// errorcheck

package p

type t struct{ a int }
type u struct{ b int }
type i interface{ m() }

func f(x float64, s string, p *int, b []byte, n int, fn func(), e i, m map[string]int) {
	_ = int("1") // ERROR "cannot convert .1. \(untyped string constant\) to type int"
	_ = int(s) // ERROR "cannot convert s \(variable of type string\) to type int"
	_ = string(x) // ERROR "cannot convert x \(variable of type float64\) to type string"
	_ = string(1.5) // ERROR "cannot convert 1\.5 \(untyped float constant\) to type string"
	_ = []int(s) // ERROR "cannot convert s \(variable of type string\) to type \[\]int"
	_ = []byte(n) // ERROR "cannot convert n \(variable of type int\) to type \[\]byte"
	_ = (*int)(n) // ERROR "cannot convert n \(variable of type int\) to type \*int"
	_ = uintptr(p) // ERROR "cannot convert p \(variable of type \*int\) to type uintptr"
	_ = t(u{}) // ERROR "cannot convert u\{\} \(value of struct type u\) to type t"
	_ = t(1) // ERROR "cannot convert 1 \(untyped int constant\) to type t"
	_ = i(n) // ERROR "cannot convert n \(variable of type int\) to type i: int does not implement i \(missing method m\)"
	_ = bool(1) // ERROR "cannot convert 1 \(untyped int constant\) to type bool"
	_ = int(true) // ERROR "cannot convert true \(untyped bool constant\) to type int"
	_ = int(nil) // ERROR "cannot convert nil to type int"
	_ = func()(nil) // ERROR "func\(\) nil \(type\) is not an expression" "nil \(untyped nil\) is not a type"
	_ = map[string]int(nil)
	_ = (*t)(p) // ERROR "cannot convert p \(variable of type \*int\) to type \*t"
	_ = chan int(m) // ERROR "cannot convert m \(variable of type map\[string\]int\) to type chan int"
	_ = float64("1.5") // ERROR "cannot convert .1\.5. \(untyped string constant\) to type float64"
	_ = complex128(x) // ERROR "cannot convert x \(variable of type float64\) to type complex128"
	_ = float64(1i) // ERROR "cannot convert 1i \(untyped complex constant \(0 \+ 1i\)\) to type float64"
	_ = float64(1 + 0i)
	_ = int(1.0)
	_ = int(x)
	_ = [3]int([]string{}) // ERROR "cannot convert \[\]string\{\} \(value of type \[\]string\) to type \[3\]int"
	_ = [2]int([3]int{}) // ERROR "cannot convert \[3\]int\{\} \(value of type \[3\]int\) to type \[2\]int"
	_ = string([]int{1}) // ERROR "cannot convert \[\]int\{…\} \(value of type \[\]int\) to type string"
	_ = string(b)
	_ = error(nil)
	_ = int(1, 2) // ERROR "too many arguments in conversion to int"
	_ = int() // ERROR "missing argument in conversion to int"
	_ = fn(nil) // ERROR "fn\(nil\) \(no value\) used as value" "too many arguments in call to fn\n\thave \(nil\)\n\twant \(\)"
	_ = []byte("x", "y") // ERROR "too many arguments in conversion to \[\]byte"
	_ = interface{}(1).(int)
	_ = n.(int) // ERROR "invalid operation: n \(variable of type int\) is not an interface"
	_ = s.(interface{}) // ERROR "invalid operation: s \(variable of type string\) is not an interface"
	_ = uint8(n...) // ERROR "invalid use of \.\.\. in conversion to uint8"
}
