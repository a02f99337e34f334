// run

package main

func counter() (func() int, func()) {
	n := 0
	return func() int { n++; return n }, func() { n = 100 }
}

func main() {
	inc, reset := counter()
	inc()
	inc()
	println(inc())
	reset()
	println(inc())
	inc2, _ := counter()
	println(inc2(), inc())
	x := 1
	f := func() { x *= 2 }
	f()
	f()
	println(x)
	x = 7
	f()
	println(x)
	g := func() func() int {
		y := x
		return func() int { y++; x++; return x*1000 + y }
	}()
	println(g(), g(), x)
	s := []int{}
	add := func(v int) { s = append(s, v) }
	for i := 0; i < 5; i++ {
		add(i)
	}
	println(len(s), s[4])
	arr := [3]int{1, 2, 3}
	h := func() int { arr[0]++; return arr[0] }
	h()
	println(h(), arr[0])
	p := &x
	k := func() { *p = 55 }
	k()
	println(x)
}
