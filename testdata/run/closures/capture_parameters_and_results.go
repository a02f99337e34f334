// run

package main

func acc(start int) (add func(int) int) {
	add = func(d int) int { start += d; return start }
	return
}

func named() (x int, f func()) {
	f = func() { x++ }
	f()
	return x, f
}

func deferred(n int) (r int) {
	defer func() { r += n; n = 0 }()
	n *= 2
	return n
}

type t struct{ v int }

func (x t) get() func() int   { return func() int { x.v++; return x.v } }
func (x *t) getp() func() int { return func() int { x.v++; return x.v } }

func variadic(xs ...int) func() int {
	return func() int { xs[0]++; return xs[0] + len(xs) }
}

func main() {
	a := acc(10)
	println(a(1), a(2))
	x, f := named()
	f()
	println(x)
	println(deferred(5))
	v := t{1}
	g := v.get()
	println(g(), g(), v.v)
	h := v.getp()
	println(h(), h(), v.v)
	s := []int{5, 6}
	k := variadic(s...)
	k()
	println(k(), s[0])
	println(variadic(1, 2, 3)())
}
