// run

package main

func arr() [3]int { print("arr "); return [3]int{1, 2, 3} }
func sl() []int   { print("sl "); return []int{4, 5} }

type st struct{ i, v int }

func main() {
	for i, v := range arr() {
		print(i, v, " ")
	}
	for i := range sl() {
		print(i, " ")
	}
	for range sl() {
		print(". ")
	}
	for _, v := range sl() {
		print(v, " ")
	}
	println()
	var s st
	x := make([]int, 2)
	for s.i, s.v = range []int{7, 8, 9} {
	}
	println(s.i, s.v)
	for x[0], x[1] = range []int{7, 8} {
	}
	println(x[0], x[1])
	y := []int{1, 2, 3}
	for i, v := range y { // length and base are evaluated once
		y = append(y, v*10)
		y[1] = 99
		print(i, v, " ")
	}
	println(len(y))
	z := []int{1, 2, 3}
	for i, v := range z {
		z[2] = 50
		z = nil
		print(i, v, " ")
		if z == nil {
			z = []int{0, 0, 0}
		}
	}
	println()
	a := [3]int{1, 2, 3}
	for _, v := range a { // a copy
		a[2] = 100
		print(v, " ")
	}
	for _, v := range &a {
		a[2] = 200
		print(v, " ")
	}
	println()
	var np *[5]int
	for i := range np {
		print(i)
	}
	println(len(np))
	ch := make(chan string, 3)
	ch <- "a"
	ch <- "b"
	close(ch)
	for v := range ch {
		print(v)
	}
	println()
	m := map[string]int{"k": 5}
	for k, v := range m {
		println(k, v)
	}
	for k := range m {
		println(k)
	}
	var idx int
	for idx = range [3]byte{} {
	}
	println(idx)
}
