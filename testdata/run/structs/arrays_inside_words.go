// run

package main

// Arrays of small elements that begin in the middle of a word of their struct.

type s struct {
	a int8
	b [3]int16
	c struct {
		x byte
		y [2]byte
	}
}

func set(v s, i int) s {
	v.b[i]++
	v.c.y[i%2] = 9
	return v
}

func named(i int) (v s) {
	v.b[i] = 4
	v.c.y[1]--
	return
}

func main() {
	var v s
	for i := range 3 {
		v.b[i] += int16(i + 1)
	}
	w := set(v, 2)
	println(v.a, v.b[0], v.b[1], v.b[2], v.c.y[0], w.b[2], w.c.y[0], w.c.y[1])
	x := named(1)
	println(x.b[0], x.b[1], x.b[2], x.c.y[0], x.c.y[1], x == named(1), x == v)
	arr := [2]s{v, w}
	i := 1
	arr[i].b[i] = -5
	println(arr[1].b[1], w.b[1], arr[0].b[1])
}
