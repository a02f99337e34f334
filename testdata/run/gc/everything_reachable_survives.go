// run

package main

import "runtime"

type node struct {
	val  int
	next *node
	data []int
}

type holder struct {
	pad [5]int
	p   *node
	s   string
	i   interface{}
	m   map[string]*node
	f   func() int
	c   chan *node
	a   [3]*node
}

var global *node
var globals [10]holder

func list(n int) *node {
	var l *node
	for i := range n {
		l = &node{val: i, next: l, data: make([]int, i%7)}
	}
	return l
}

func sum(l *node) (s int) {
	for ; l != nil; l = l.next {
		s += l.val + len(l.data)
	}
	return
}

func garbage() {
	for i := range 2000 {
		_ = make([]byte, i)
		_ = &node{val: i}
	}
}

func main() {
	global = list(1000)
	for i := range globals {
		h := &globals[i]
		h.p = list(10)
		h.s = string(rune('a'+i)) + "suffix"
		h.i = list(20)
		h.m = map[string]*node{"k": list(30)}
		l := list(40)
		h.f = func() int { return sum(l) }
		h.c = make(chan *node, 2)
		h.c <- list(50)
		h.a[2] = list(60)
	}
	local := list(500)
	for range 5 {
		garbage()
		runtime.GC()
	}
	println(sum(global), sum(local))
	for i := range globals {
		h := &globals[i]
		println(sum(h.p), h.s, sum(h.i.(*node)), sum(h.m["k"]), h.f(), sum(<-h.c), sum(h.a[2]))
	}
}
