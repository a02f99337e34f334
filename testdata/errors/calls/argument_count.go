// errorcheck

package p

type t struct{}

func (t) m(a, b int) {}

func none()                  {}
func one(a int)              {}
func two(a int, b string)    {}
func va(a int, b ...string)  {}
func ret2() (int, string)    { return 1, "" }
func ret3() (a, b, c int)    { return }

func f() {
	none(1) // ERROR "too many arguments in call to none\n\thave \(number\)\n\twant \(\)"
	one() // ERROR "not enough arguments in call to one\n\thave \(\)\n\twant \(int\)"
	one(1, 2) // ERROR "too many arguments in call to one\n\thave \(number, number\)\n\twant \(int\)"
	two(1) // ERROR "not enough arguments in call to two\n\thave \(number\)\n\twant \(int, string\)"
	two(1, "a", 3) // ERROR "too many arguments in call to two\n\thave \(number, string, number\)\n\twant \(int, string\)"
	two() // ERROR "not enough arguments in call to two\n\thave \(\)\n\twant \(int, string\)"
	va() // ERROR "not enough arguments in call to va\n\thave \(\)\n\twant \(int, \.\.\.string\)"
	va(1, 2, "x") // ERROR "cannot use 2 \(untyped int constant\) as string value in argument to va"
	va("x") // ERROR "cannot use .x. \(untyped string constant\) as int value in argument to va"
	t{}.m(1) // ERROR "not enough arguments in call to t\{\}\.m\n\thave \(number\)\n\twant \(int, int\)"
	t{}.m(1, 2, 3) // ERROR "too many arguments in call to t\{\}\.m\n\thave \(number, number, number\)\n\twant \(int, int\)"
	t.m(1, 2) // ERROR "not enough arguments in call to t\.m\n\thave \(number, number\)\n\twant \(t, int, int\)"
	t.m(t{}, 1) // ERROR "not enough arguments in call to t\.m\n\thave \(t, number\)\n\twant \(t, int, int\)"
	one(ret2()) // ERROR "too many arguments in call to one\n\thave \(int, string\)\n\twant \(int\)"
	two(ret3()) // ERROR "too many arguments in call to two\n\thave \(int, int, int\)\n\twant \(int, string\)"
	two(ret2(), 1) // ERROR "multiple-value ret2\(\) \(value of type \(int, string\)\) in single-value context" "cannot use 1 \(untyped int constant\) as string value in argument to two"
	two(1, ret2()) // ERROR "multiple-value ret2\(\) \(value of type \(int, string\)\) in single-value context"
	one(none()) // ERROR "none\(\) \(no value\) used as value"
	none(none()) // ERROR "none\(\) \(no value\) used as value" "too many arguments in call to none\n\thave \(func\(\)\)\n\twant \(\)"
	func(x int) {}() // ERROR "not enough arguments in call to func\(x int\) \{\}\n\thave \(\)\n\twant \(int\)"
	func() {}(1) // ERROR "too many arguments in call to func\(\) \{\}\n\thave \(number\)\n\twant \(\)"
	va(1, []string{}...)
	va(1, "a", []string{}...) // ERROR "too many arguments in call to va\n\thave \(number, string, \[\]string\.\.\.\)\n\twant \(int, \.\.\.string\)"
	one([]int{1}...) // ERROR "cannot use \.\.\. in call to non-variadic one"
	two(1, []string{}...) // ERROR "cannot use \.\.\. in call to non-variadic two"
	x := none() // ERROR "none\(\) \(no value\) used as value"
	var y = ret2() // ERROR "multiple-value ret2\(\) \(value of type \(int, string\)\) in single-value context"
	var z int = none() // ERROR "none\(\) \(no value\) used as value"
	_ = ret3() // ERROR "assignment mismatch: 1 variable but ret3 returns 3 values"
	a, b := none() // ERROR "declared and not used: a" "declared and not used: b" "none\(\) \(no value\) used as value"
	a, b = ret3() // ERROR "assignment mismatch: 2 variables but ret3 returns 3 values"
	_, _ = x, y
	_ = z
}
