// run

package main

import "runtime"

type big struct {
	a [100]int
	b string
	c [100]int
}

func churn() {
	for i := range 3000 {
		x := make([]int, i%200)
		for j := range x {
			x[j] = -1
		}
	}
	runtime.GC()
}

func field() *int {
	x := &big{b: "kept"}
	x.c[50] = 42
	return &x.c[50]
}

func str() *string { return &(&big{b: "interior string"}).b }

func tail() []int {
	s := make([]int, 1000)
	for i := range s {
		s[i] = i
	}
	return s[990:]
}

func sub() string {
	b := make([]byte, 5000)
	for i := range b {
		b[i] = 'a' + byte(i%26)
	}
	return string(b)[4990:]
}

func empty() []int {
	s := make([]int, 10)
	return s[10:]
}

func main() {
	p, q, s, t, e := field(), str(), tail(), sub(), empty()
	arr := &[4][]int{{1}, {2}, {3}, {4}}
	el := &arr[2]
	arr = nil
	for range 4 {
		churn()
	}
	println(*p, *q, s[0], s[9], t, len(e), cap(e), (*el)[0])
	e = append(e, 5)
	println(e[0])
}
