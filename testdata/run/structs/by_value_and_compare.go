// run

package main

type inner struct {
	a int
	b string
}
type outer struct {
	inner
	c  [2]inner
	p  *inner
	i  interface{}
	_  int
	ok bool
}

func mod(o outer) outer { o.a = 100; o.c[1].b = "changed"; o.p.a++; return o }

func main() {
	p := &inner{a: 1}
	x := outer{inner: inner{1, "x"}, p: p, i: 5}
	y := x
	println(x == y)
	z := mod(y)
	println(y.a, z.a, y.c[1].b == "", z.c[1].b, p.a, x == y, y == z)
	y.i = "s"
	println(x == y, x != y)
	e1, e2 := struct{}{}, struct{}{}
	println(e1 == e2)
	an := struct {
		a int
		b string
	}{1, "x"}
	println(an == x.inner, inner(an) == x.inner)
	arr := []outer{x, y}
	arr[0].a = 55
	println(x.a, arr[0].a, arr[0].inner.a)
	pp := &arr[1]
	pp.c[0].a = 6
	println(arr[1].c[0].a, y.c[0].a)
	*pp = outer{}
	println(arr[1] == outer{}, arr[1].p == nil)
	func(o *outer) { o.ok = true }(&x)
	println(x.ok)
}
