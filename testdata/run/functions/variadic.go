// run

package main

func sum(xs ...int) (n int) {
	for _, x := range xs {
		n += x
	}
	return
}

func info(pre string, xs ...interface{}) {
	print(pre, " ", len(xs), " ", xs == nil)
	for _, x := range xs {
		switch x := x.(type) {
		case int:
			print(" ", x)
		case string:
			print(" ", x)
		case nil:
			print(" nil")
		case []interface{}:
			print(" slice", len(x))
		default:
			print(" ?")
		}
	}
	println()
}

func change(xs ...int) { xs[0] = 100 }

type t struct{}

func (t) m(a int, rest ...string) int { return a + len(rest) }

func multi() (int, int, int) { return 1, 2, 3 }

func main() {
	println(sum(), sum(1), sum(1, 2, 3), sum([]int{4, 5}...), sum(nil...), sum(multi()))
	info("none")
	info("nil", nil)
	info("nils", nil...)
	info("mixed", 1, "a", nil, 2.5)
	s := []interface{}{1, 2}
	info("spread", s...)
	info("one slice", s)
	info("empty", []interface{}{}...)
	x := []int{1, 2}
	change(x...)
	println(x[0])
	change(x[0], x[1])
	println(x[1])
	println(t{}.m(1), t{}.m(1, "a", "b"), t.m(t{}, 2, "c"))
	f := sum
	println(f(7, 8))
	var g func(...int) int = func(y ...int) int { return len(y) }
	println(g(1, 1, 1))
	func(xs ...func() int) {
		for _, f := range xs {
			print(f(), " ")
		}
		println()
	}(func() int { return 1 }, func() int { return sum(1, 1) })
}
