// run

package main

var (
	a = show("a", b+c)
	b = show("b", f())
	c = show("c", 1)
	d = show("d", 3)
	x, y = pair("xy")
	z = show("z", x*y)
)

var (
	_ = show("blank", d)
	p = &q
	q = show("q", 8)
	fn = func() int { return late }
	usesFn = show("usesFn", fn())
	late = show("late", 50)
	viaMethod = show("viaMethod", t{}.m())
	hidden = show("hidden", 6)
	arr = [...]int{show("arr0", e), show("arr1", 2)}
	e = show("e", 9)
)

type t struct{}

func (t) m() int { return hidden }

func f() int { return d + 1 }

func pair(s string) (int, int) { println(s); return 2, 3 }

func show(s string, n int) int { println(s, n); return n }

func init() { println("init 1", a) }

func main() {
	println("main", *p, arr[0], z, usesFn, viaMethod)
}

func init() { println("init 2") }
