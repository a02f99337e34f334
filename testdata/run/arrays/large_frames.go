// run

// Functions with many large variables: some of them live in the heap, all keep their values.
package main

import "fmt"

type kb [128]int
type mid [1000]int

func many(n int) int {
	var a0, a1, a2, a3, a4, a5, a6, a7, a8, a9 mid
	var b0, b1, b2, b3, b4, b5, b6, b7, b8, b9 mid
	var c0, c1, c2, c3, c4, c5, c6, c7, c8, c9 mid
	var d0, d1, d2, d3, d4, d5, d6, d7, d8, d9 mid
	for i, p := range []int{1, 2, 3} {
		a0[i], a9[i+900], b0[i], c1[i], d9[999-i] = p, p*2, p*3, p*4, p*5
		a1, a2, a3, a4, a5, a6, a7, a8 = a0, a0, a0, a0, a0, a0, a0, a0
		b1, b2, b3, b4, b5, b6, b7, b8, b9 = b0, b0, b0, b0, b0, b0, b0, b0, b0
		c0, c2, c3, c4, c5, c6, c7, c8, c9 = c1, c1, c1, c1, c1, c1, c1, c1, c1
		d0, d1, d2, d3, d4, d5, d6, d7, d8 = d9, d9, d9, d9, d9, d9, d9, d9, d9
	}
	f := func() int { d8[0]++; return d8[0] + c9[1] }
	s := 0
	for _, m := range []mid{a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, d0, d1, d2, d3, d4, d5, d6, d7, d8, d9} {
		for i, v := range m {
			s += v * (i + 1)
		}
	}
	if n > 0 {
		return s + many(n-1) + f() + f()
	}
	return s
}

func nested() int {
	f := func(a, b, c kb) kb { a[0] += b[0] + c[0]; return a }
	var x, y, z kb
	x[0], y[0], z[0] = 1, 2, 3
	return f(f(x, y, z), f(y, f(z, z, z), x), f(f(f(x, x, x), y, z), f(x, y, z), z))[0]
}

func huge() (a, b [100000]int32) {
	var m [1 << 20]byte
	m[len(m)-1] = 1
	for i := range m {
		a[i%len(a)] += int32(m[i])
	}
	b = a
	b[0] = int32(len(m))
	return b, a
}

var global [200000]string

func globals() string {
	local := global
	global[5] = "x"
	copyOf := global
	copyOf[6] = "y"
	p := &global
	q := *p
	p[7] = "z"
	global = copyOf
	return fmt.Sprint(local[5], copyOf[5], q[6], q[7], global[6], p[7], len(p))
}

type deep struct {
	m [40][40][3]int32
	s [500]string
	f [1000]float32
}

func (d deep) at(i, j, k int) int32 { return d.m[i][j][k] }
func deepValues() {
	var d deep
	for i := range d.m {
		for j := range d.m[i] {
			d.m[i][j][2] = int32(i * j)
			d.m[i][j][j%3]++
		}
	}
	d.s[3] = "three"
	d.f[999] = 1.5
	e := d
	row := e.m[7]
	row[3] = [3]int32{9, 9, 9}
	e.m[7], e.m[8] = e.m[8], row
	e.s, d.s = d.s, [500]string{3: "drei"}
	fmt.Println(d.at(7, 3, 2), e.at(7, 3, 2), e.at(8, 3, 1), d.s[3], e.s[3], e.f[999], d == e)
	g := struct {
		deep
		n int
	}{e, 4}
	h := g
	h.m[1][1][1] += 5
	h.s[g.n-1] += "!"
	h.f[999] *= 2
	fmt.Println(h.at(1, 1, 1), g.at(1, 1, 1), h.s[3], g.s[3], h.f[999], g.f[999], g == h)
	list := [...]deep{d, e}
	for i := range list {
		list[i].m[i][i][i]--
		list[i].m[0][i] = [3]int32{int32(i)}
	}
	fmt.Println(list[0].m[0][0], list[1].m[1][1], list[1].m[0], len(list))
}

func lookup() {
	var table = [5000]uint16{0: 1, 77: 2, 4999: 3}
	sum := uint16(0)
	for _, v := range table {
		sum += v
	}
	idx := 77
	fmt.Println(sum, table[idx], [5000]byte{7: 5}[idx-70])
}

func main() {
	fmt.Println(many(2))
	fmt.Println(nested())
	a, b := huge()
	fmt.Println(a[0], b[0], a == b, len(a))
	fmt.Println(globals())
	deepValues()
	lookup()
}
