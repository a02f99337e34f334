// run

package main

func main() {
	s := []int{1, 2, 3, 4}
	a := [3]int(s)
	s[0] = 9
	println(a[0], a[2])
	p := (*[2]int)(s)
	p[1] = 8
	println(s[1], len(p), cap(p))
	for i, x := range p {
		println(i, x)
	}
	var n []int
	println((*[0]int)(n) == nil, (*[0]int)([]int{}) == nil, len([0]int(n)))
	type A [2]string
	type S []string
	println(A(S{"x", "y"})[1])
	q := (*[4]int)(s[:4:4])
	println(q[3], &q[0] == &s[0])
}
