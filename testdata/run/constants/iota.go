// run

package main

const (
	a = iota
	b
	c = "str"
	d
	e = iota
	f
)

const (
	_  = iota
	kb = 1 << (10 * iota)
	mb
	gb
	tb
)

const (
	x, y = iota, iota * 10
	p, q
	_, _
	r, s
)

type weekday int

const (
	sunday weekday = iota
	monday
	tuesday
	_
	thursday
)

const (
	f0 = iota * 0.5
	f1
	f2
)

const (
	m0, m1 = 1 << iota, 1<<iota - 1
	m2, m3
	m4, m5
)

const single = iota

func (w weekday) next() weekday { return w + 1 }

func main() {
	println(a, b, c, d, e, f)
	println(kb, mb, gb, tb)
	println(x, y, p, q, r, s)
	println(sunday, monday, tuesday, thursday, thursday.next())
	println(f0, f1, f2)
	println(m0, m1, m2, m3, m4, m5, single)
	const (
		inner = iota + 100
		inner2
	)
	println(inner, inner2)
}
