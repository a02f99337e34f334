// run

package main

func main() {
	var n []int
	e := []int{}
	m := make([]int, 0)
	println(n == nil, e == nil, m == nil, len(n), cap(n), len(e), cap(e))
	for range n {
		println("never")
	}
	println(n[:] == nil, n[0:0] == nil, e[:] == nil, n[:0:0] == nil)
	a := [0]int{}
	println(a[:] == nil, len(a[:]))
	println(append(n, 1)[0], len(append(n, e...)))
	var s [][]int
	s = append(s, nil, n, e)
	println(len(s), s[0] == nil, s[2] == nil)
	clear(n)
	copy(n, e)
	b := []byte(nil)
	println(string(b) == "", len(string(b)))
	var i interface{} = n
	println(i == nil, i.([]int) == nil)
}
