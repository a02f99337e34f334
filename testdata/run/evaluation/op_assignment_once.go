// run

package main

var calls int

func idx() int       { calls++; return 1 }
func ptr(p *int) *int { calls++; return p }
func key() string    { calls++; return "k" }

type s struct{ a [3]int }

func (x *s) self() *s { calls++; return x }

func main() {
	a := []int{1, 2, 3}
	a[idx()] += 10
	a[idx()]++
	a[idx()] <<= 1
	println(a[1], calls)
	n := 5
	*ptr(&n) *= 3
	*ptr(&n)--
	println(n, calls)
	m := map[string]int{}
	m[key()]++
	m[key()] += 5
	println(m["k"], calls)
	v := s{}
	v.self().a[idx()] -= 4
	v.self().a[idx()] |= 1
	println(v.a[1], calls)
	ms := map[string][]string{}
	ms[key()] = append(ms[key()], "x")
	println(len(ms["k"]), calls)
	str := map[string]string{"k": "a"}
	str[key()] += "b" + str["k"]
	println(str["k"], calls)
}
