// run

// unsafe.Slice and unsafe.String of a nil pointer: which error is reported, by length.
package main

import "unsafe"

type empty struct{}

func slice(p *int, n int) {
	defer report()
	println(len(unsafe.Slice(p, n)))
}

func sliceEmpty(p *empty, n int) {
	defer report()
	println(len(unsafe.Slice(p, n)))
}

func str(p *byte, n int) {
	defer report()
	println(len(unsafe.String(p, n)))
}

func report() {
	if e := recover(); e != nil {
		println(e.(error).Error())
	}
}

func main() {
	var x int
	var b byte
	for _, n := range []int{0, 1, -1, 1 << 62, 1<<63 - 1} {
		slice(nil, n)
		sliceEmpty(nil, n)
		str(nil, n)
	}
	for _, n := range []int{0, 1, -1, 1 << 61, 1<<63 - 1} {
		slice(&x, n)
	}
	sliceEmpty(&empty{}, 1<<63-1)
	sliceEmpty(&empty{}, -1)
	str(&b, 1)
	str(&b, -1)
}
