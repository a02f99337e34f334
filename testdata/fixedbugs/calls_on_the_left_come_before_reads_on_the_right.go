// run

package main

import "fmt"

var g = 1

type point struct{ x int }

var ps = []*point{{}}

//go:noinline
func nx() int { g++; return 0 }

//go:noinline
func f(i int) int { fmt.Print("f ", i, " "); return i }

func attempt(name string, fn func()) {
	defer func() { fmt.Println(name, recover()) }()
	fn()
}

// In gc's order the calls of an assignment's left side run before variables of its right side are read.
func main() {
	a := make([]int, 2)
	a[nx()] = g
	fmt.Println(a)
	m := map[int]int{}
	m[nx()] = g
	fmt.Println(m)
	ps[nx()].x = g
	fmt.Println(ps[0].x)
	l := 5
	up := func() int { l++; return 1 }
	a[up()] = l + 1
	fmt.Println(a)
	z := 0
	attempt("index", func() { a[f(1)] = 1 / z })
	attempt("map", func() { m[f(1)] = 1 / z })
	attempt("out of range", func() { a[f(5)] = g })
	ss := []string{"a"}
	ss[nx()] = fmt.Sprint(g) + "!"
	fmt.Println(ss)
	*(func() *int { g = 100; return &a[0] })() = g
	fmt.Println(a)
}
