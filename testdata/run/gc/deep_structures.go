// run
// skip gcevery

package main

import "runtime"

type n struct {
	next *n
	v    int
}

func main() {
	var l *n
	for i := range 1000000 { // deeper than any recursion of the marker could go
		l = &n{l, i}
	}
	runtime.GC()
	c := 0
	for p := l; p != nil; p = p.next {
		c++
	}
	println(c, l.v)
	var x interface{}
	for range 200000 {
		x = []interface{}{x}
	}
	runtime.GC()
	d := 0
	for x != nil {
		x = x.([]interface{})[0]
		d++
	}
	println(d)
	ring := &n{v: 1}
	ring.next = &n{ring, 2}
	ring = nil
	l = nil
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	println(m.HeapAlloc < 20<<20, m.NumGC >= 3)
}
