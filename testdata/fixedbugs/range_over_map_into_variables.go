// run

package main

import "fmt"

//go:noinline
func junk() (a, b, c, d, e, f, g, h int) {
	var x [30]int
	for i := range x {
		x[i] = 0x1111 + i
	}
	return x[0], x[1], x[2], x[3], x[4], x[5], x[6], x[7]
}

//go:noinline
func last(m map[int]int) int {
	var k int
	for k = range m {
	}
	return k
}

//go:noinline
func lastAny(m map[any]any) (any, any) {
	var k, v any
	for k, v = range m {
	}
	return k, v
}

func mk() *string {
	s := "x"
	s += "y"
	return &s
}

func pointer(m map[int]*string) string {
	var v *string
	for _, v = range m {
		mk()
	}
	return *v
}

// Variables that a loop over a map leaves alone keep what they had.
func main() {
	junk()
	fmt.Println(last(nil), last(map[int]int{7: 1}))
	junk()
	fmt.Println(lastAny(nil))
	junk()
	fmt.Println(lastAny(map[any]any{"k": 1.5}))
	fmt.Println(pointer(map[int]*string{1: mk()}))
	var s struct{ k, v string }
	for s.k, s.v = range map[string]string{"a": "b"} {
	}
	fmt.Println(s)
}
