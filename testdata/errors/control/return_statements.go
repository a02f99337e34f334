// errorcheck

package p

func a() { return 1 } // ERROR "too many return values\n\thave \(number\)\n\twant \(\)"
func b() int { return } // ERROR "not enough return values\n\thave \(\)\n\twant \(int\)"
func c() (int, error) { return 1 } // ERROR "not enough return values\n\thave \(number\)\n\twant \(int, error\)"
func d() (x int, y error) { return 1 } // ERROR "not enough return values\n\thave \(number\)\n\twant \(int, error\)"
func e() (x int) { return }
func f() (x int) {
	{
		x := 2 // ERROR "declared and not used: x"
		return // ERROR "result parameter x not in scope at return\n\t.*return_statements\.go:12:3: inner declaration of var x int"
	}
}
func g() int { return nil } // ERROR "cannot use nil as int value in return statement"
func h() (int, string) { return c2() } // ERROR "cannot use c2\(\) \(value of type int\) as string value in return statement"
func i() (int, error) { return c() }
func j() int { return c() } // ERROR "too many return values\n\thave \(int, error\)\n\twant \(int\)"
func k() { return k() } // ERROR "k\(\) \(no value\) used as value"
func l() error { return "x" } // ERROR "cannot use .x. \(constant of type string\) as error value in return statement: string does not implement error \(missing method Error\)"
func m() []int { return [3]int{} } // ERROR "cannot use \[3\]int\{\} \(value of type \[3\]int\) as \[\]int value in return statement"
func n() func() { return func() int { return 1 } } // ERROR "cannot use func\(\) int \{…\} \(value of type func\(\) int\) as func\(\) value in return statement"
func o() (int, int) { return 1, "x" } // ERROR "cannot use .x. \(untyped string constant\) as int value in return statement"
func p1() interface{ m() } { return 1 } // ERROR "cannot use 1 \(constant of type int\) as interface\{m\(\)\} value in return statement: int does not implement interface\{m\(\)\} \(missing method m\)"
func c2() (int, int)
func q(x int) (x2 int, err error) {
	if err := l(); err != nil {
		return // ERROR "result parameter err not in scope at return\n\t.*return_statements\.go:28:5: inner declaration of var err error"
	}
	for x2 := range x { // ERROR "declared and not used: x2"
		return // ERROR "result parameter x2 not in scope at return\n\t.*return_statements\.go:31:6: inner declaration of var x2 int"
	}
	return x, nil, 1 // ERROR "too many return values\n\thave \(int, nil, number\)\n\twant \(int, error\)"
}
var r = func() int { return "x" } // ERROR "cannot use .x. \(untyped string constant\) as int value in return statement"
func s() (int, string) { return 1, 2, 3 } // ERROR "too many return values\n\thave \(number, number, number\)\n\twant \(int, string\)"
func t() int { return c2() } // ERROR "too many return values\n\thave \(int, int\)\n\twant \(int\)"
