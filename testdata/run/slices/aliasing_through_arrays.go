// run

package main

func set(s []int, i, v int) { s[i] = v }
func grow(s []int) []int     { return append(s, 42) }

func main() {
	a := [4]int{1, 2, 3, 4}
	s := a[:]
	t := s[1:3]
	s[1] = 20
	t[1] = 30
	println(a[1], a[2], s[2], t[0])
	set(t, 0, 99)
	println(a[1])
	u := grow(t)
	println(a[3], len(t), len(u))
	v := grow(s)
	v[0] = -1
	println(a[0], s[0], v[0], v[4])
	b := a
	b[0] = 1000
	println(a[0], b[0])
	m := [][]int{s, s, t}
	m[0][2] = 7
	println(m[1][2], m[2][1])
	p := &s[2]
	s = append(s, 5)
	*p = 8
	println(s[2], a[2])
}
