// run

package main

// Arrays too large for a frame still have value semantics.

type big [20000]int

var global big

func fill(b big, v int) big {
	for i := range b {
		b[i] = v + i
	}
	return b
}

func sum(b *big) (n int) {
	for _, x := range b {
		n += x
	}
	return
}

func main() {
	var a big
	b := fill(a, 10)
	println(a[19999], b[0], b[19999], sum(&a), sum(&b))
	global = b
	b[5] = 0
	println(global[5], b[5], global == b)
	b[5] = global[5]
	println(global == b)
	c := [1 << 20]byte{1 << 19: 7}
	d := c
	d[1<<19]++
	println(c[1<<19], d[1<<19], len(c))
	s := []big{a, b}
	s[0] = s[1]
	println(s[0][100])
	ch := make(chan [100]int, 1)
	ch <- [100]int{99: 3}
	x := <-ch
	println(x[99])
}
