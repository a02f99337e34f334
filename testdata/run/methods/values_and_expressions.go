// run

package main

type num int

func (n num) add(m int) int   { return int(n) + m }
func (n *num) inc() *num      { *n++; return n }
func (n num) all(xs ...int) int {
	s := int(n)
	for _, x := range xs {
		s += x
	}
	return s
}

type adder interface{ add(int) int }
type holder struct{ num }

func main() {
	n := num(10)
	f := n.add // the receiver is copied now
	n = 20
	println(f(1), n.add(1))
	g := num.add
	println(g(5, 6))
	h := (*num).inc
	h(&n)
	println(n)
	i := n.inc // &n is kept
	i()
	i()
	println(n)
	j := (*num).add // promoted to the pointer's method set
	println(j(&n, 1))
	var a adder = n
	k := a.add
	a = num(1000)
	println(k(1))
	l := adder.add
	println(l(a, 2), l(num(3), 4))
	println(num.all(1, 2, 3), n.all(), n.all([]int{1, 2}...))
	hh := holder{num(7)}
	m := hh.add
	o := holder.add
	q := hh.inc
	q()
	println(m(1), o(hh, 1), hh.num)
	n.inc().inc()
	println(n)
	func(f func(int) int) { println(f(100)) }(n.add)
	defer n.inc().add(1)
	println(interface{ add(int) int }.add(n, 1))
}
