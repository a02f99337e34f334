// run

package main

type grid [2][2]int

func change(a [3]int) [3]int {
	a[0] = 100
	return a
}

func (g grid) set(v int) grid { g[1][1] = v; return g }
func (g *grid) setp(v int)    { g[1][1] = v }

func main() {
	a := [3]int{1, 2, 3}
	b := a
	b[1] = 20
	println(a[1], b[1])
	c := change(a)
	println(a[0], c[0])
	var g grid
	h := g.set(5)
	println(g[1][1], h[1][1])
	g.setp(6)
	println(g[1][1], h[1][1])
	row := g[1]
	row[1] = 7
	println(g[1][1])
	s := []([2]int){{1, 2}, {3, 4}}
	x := s[0]
	x[0] = 9
	println(s[0][0])
	s[0][0] = 8
	println(s[0][0], x[0])
	m := map[string][2]int{"a": {1, 2}}
	y := m["a"]
	y[0] = 50
	println(m["a"][0])
	var i interface{} = a
	a[0] = -1
	println(i.([3]int)[0], a[0])
	p := &a
	for j, v := range *p {
		p[2] = 33
		print(j, v, " ")
	}
	println()
	for j, v := range p {
		p[2] = 44
		print(j, v, " ")
	}
	println()
}
