// run

package main

// Operands of index expressions and pointer indirections on the left are evaluated first, then the assignments happen left to right.

type node struct {
	v    int
	next *node
}

func main() {
	i := 0
	a := []int{10, 20, 30}
	i, a[i] = 1, 99
	println(i, a[0], a[1])
	a[0], a[0] = 1, 2
	println(a[0])
	a[1], a[2] = a[2], a[1]
	println(a[1], a[2])
	b := a
	b, b[0] = nil, 77 // b's old value is indexed
	println(b == nil, a[0])
	p := &node{1, &node{2, &node{3, nil}}}
	q := p
	p, p.next = p.next, nil
	println(p.v, q.next == nil)
	p.next, p = nil, p.next
	println(p.v)
	x, y, z := 1, 2, 3
	x, y, z = z, x, y
	println(x, y, z)
	m := map[string]int{"a": 1, "b": 2}
	m["a"], m["b"] = m["b"], m["a"]
	println(m["a"], m["b"])
	s := [3]int{1, 2, 3}
	j := 0
	j, s[j], j = 2, 50, 1
	println(j, s[0], s[2])
	var h *node
	func() {
		defer func() { println("panicked", recover() != nil, i) }()
		i, h.v = 5, 6 // the nil pointer is noticed
	}()
	k := []int{1, 2, 3}
	func() {
		defer func() { println("panicked", recover() != nil, k[0]) }()
		n := 5
		k[0], k[n] = 100, 200
	}()
	str := "a"
	str, t := str+"b", str+"c"
	println(str, t)
}
