// run

package main

var global = func() int { return 40 + 2 }()

func compose(fs ...func(int) int) func(int) int {
	return func(x int) int {
		for _, f := range fs {
			x = f(x)
		}
		return x
	}
}

func main() {
	println(global)
	var fib func(int) int
	fib = func(n int) int {
		if n < 2 {
			return n
		}
		return fib(n-1) + fib(n-2)
	}
	println(fib(15))
	println(func(a, b int) int { return a * b }(6, 7))
	inc := func(x int) int { return x + 1 }
	dbl := func(x int) int { return x * 2 }
	println(compose(inc, dbl, inc)(5), compose()(5))
	a, b := func() (int, string) { return 1, "s" }()
	println(a, b)
	even, odd := (func(int) bool)(nil), (func(int) bool)(nil)
	even = func(n int) bool { return n == 0 || odd(n-1) }
	odd = func(n int) bool { return n != 0 && even(n-1) }
	println(even(100), odd(7), even(9))
	curry := func(a int) func(int) func(int) int {
		return func(b int) func(int) int { return func(c int) int { return a*100 + b*10 + c } }
	}
	println(curry(1)(2)(3))
	type op func(float64, float64) float64
	ops := map[string]op{"+": func(x, y float64) float64 { return x + y }, "/": func(x, y float64) float64 { return x / y }}
	println(ops["+"](1, 2), ops["/"](1, 4), ops["?"] == nil)
}
