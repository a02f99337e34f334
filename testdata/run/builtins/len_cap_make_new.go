// run

package main

func main() {
	a := make([]int, 3, 10)
	b := make([]string, 2)
	c := make(chan int, 5)
	d := make(map[string]int, 100)
	println(len(a), cap(a), len(b), cap(b), len(c), cap(c), len(d))
	c <- 1
	c <- 2
	d["x"] = 1
	println(len(c), cap(c), len(d), len("héllo"), len([]rune("héllo")), len([4]int{}))
	var nc chan int
	println(len(nc), cap(nc))
	n := new(int)
	*n = 5
	pp := new(*int)
	*pp = n
	println(**pp)
	var n8 int8 = 4
	var u64 uint64 = 6
	e := make([]byte, n8, u64)
	println(len(e), cap(e))
	f := make([]int, 2.0, 1e1)
	println(len(f), cap(f))
	p := &[3]string{"a", "b", "c"}
	println(len(p), cap(p), len(p[1:]), cap(p[1:2]))
	g := make([]struct{}, 1<<40)
	println(len(g))
	type sl []int
	println(len(make(sl, 2)), cap(make(sl, 0, 3)))
	println(real(1+2i), imag(1+2i))
}
