// run

package main

// gc loads a plain variable late: after the calls of the same expression where they may change it.

var g = 1

func inc() int { g++; return g }

func print2(a, b int) { println(a, b) }

func three() (int, int, int) { return 1, 2, 3 }
func add(xs ...int) (n int) {
	for _, x := range xs {
		n = n*10 + x
	}
	return
}

func main() {
	g = 1
	late := g + inc()
	println(late, g)
	loc := 1
	set := func(n int) int { loc = n; return n }
	println(loc+set(10), loc)
	pair := [2]int{loc, set(20)}
	println(pair[0], pair[1])
	print2(loc, set(30))
	u, v := loc, set(40)
	println(u, v)
	idx := []int{1, 2, 3}
	println(idx[0]+func() int { idx[0] = 50; return 0 }())
	println(idx[set(1)-1]*loc, loc-set(2)-loc)
	g = 1
	a := inc() + inc()*10
	println(a, g)
	g = 1
	b, c := inc(), inc()
	println(b, c)
	println(add(three()))
	x, y, z := three()
	println(x, y, z)
	s := []int{1, 2, 3}
	grow := func() int { s = append(s, 4); s[0] = 100; return len(s) }
	n := grow()
	println(n, s[0])
	i := 0
	next := func() int { i++; return i }
	arr := [...]int{next(), next(), next()}
	println(arr[0], arr[1], arr[2])
	m := map[int]int{next(): next(), next(): next()}
	println(m[4], m[6])
	println(next()-next()-next(), next()-(next()-next()))
	println(next() << uint(next()-11), next()%3)
	w := struct{ p, q int }{next(), next()}
	println(w.p, w.q)
	_, _ = next(), next()
	println(i)
}
