// run

package main

func main() {
	a := [8]int{0, 1, 2, 3, 4, 5, 6, 7}
	s := a[2:4:6]
	println(len(s), cap(s), s[0], s[1])
	t := s[1:3:3]
	println(len(t), cap(t), t[0], t[1])
	u := s[:4]
	println(len(u), cap(u), u[3])
	v := a[:3:3]
	v = append(v, 100)
	println(a[3], v[3], cap(a[:3:3]))
	w := a[:3]
	w = append(w, 100)
	println(a[3], w[3])
	p := &a
	x := p[1:2:3]
	println(len(x), cap(x), x[0])
	y := a[8:8:8]
	z := a[:0:0]
	println(len(y), cap(y), len(z), cap(z), z == nil)
	i, j, k := 1, 3, 5
	println(len(a[i:j:k]), cap(a[i:j:k]), len(a[i+1:j+1:k+1]))
}
