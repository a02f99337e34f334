// run

package main

type t struct{ n int }

func (x t) val(s string)  { println("val", s, x.n) }
func (x *t) ptr(s string) { println("ptr", s, x.n) }

type i interface{ val(string) }

func main() {
	x := t{1}
	defer x.val("a") // receiver copied
	defer x.ptr("b")
	var v i = x
	defer v.val("c")
	v = &t{50}
	x.n = 2
	defer v.val("d")
	f := x.val
	x.n = 3
	defer f("e")
	defer t.val(x, "f")
	defer (*t).ptr(&x, "g")
	defer func(n int) { println("h", n, x.n) }(x.n)
	x.n = 4
}
