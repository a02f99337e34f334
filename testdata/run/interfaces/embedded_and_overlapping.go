// run

package main

type a interface{ m() int }
type b interface {
	m() int
	n() int
}
type c interface {
	a
	b
}
type d interface {
	c
	interface{ o() string }
}
type impl struct{ k int }

func (i impl) m() int    { return i.k }
func (i impl) n() int    { return i.k * 2 }
func (i impl) o() string { return "o" }

func use(x a) int { return x.m() }

func main() {
	var x d = impl{4}
	println(x.m(), x.n(), x.o(), use(x))
	var y c = x
	var z b = y
	var v a = z
	println(v.m(), v.(d).o(), v == x, v.(c).n())
	f := d.n
	println(f(x))
	g := interface{ m() int }(x)
	println(g.m(), a(g).m())
	var emb struct{ d }
	emb.d = x
	println(emb.m(), emb.o(), use(emb))
	var arr []a
	for i := 0; i < 3; i++ {
		arr = append(arr, impl{i})
	}
	sum := 0
	for _, q := range arr {
		sum += q.m() + q.(b).n()
	}
	println(sum)
}
