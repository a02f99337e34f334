// run

package main

import "unsafe"

type s1 struct {
	a bool
	b int64
	c bool
}
type s2 struct {
	a, c bool
	b    int64
}
type s3 struct {
	a int8
	b int16
	c int32
	d string
	e []int
	f interface{}
	g map[int]int
	h [3]byte
	i complex64
	j struct{}
}
type s4 struct{ s1; x int8 }

func main() {
	println(unsafe.Sizeof(s1{}), unsafe.Sizeof(s2{}), unsafe.Sizeof(s3{}), unsafe.Sizeof(s4{}), unsafe.Sizeof(struct{}{}))
	var x s3
	println(unsafe.Offsetof(x.a), unsafe.Offsetof(x.b), unsafe.Offsetof(x.c), unsafe.Offsetof(x.d), unsafe.Offsetof(x.e), unsafe.Offsetof(x.f), unsafe.Offsetof(x.g), unsafe.Offsetof(x.h), unsafe.Offsetof(x.i), unsafe.Offsetof(x.j))
	println(unsafe.Alignof(x), unsafe.Alignof(x.b), unsafe.Alignof(x.h), unsafe.Alignof(x.i), unsafe.Alignof(int32(0)))
	println(unsafe.Sizeof(uintptr(0)), unsafe.Sizeof(""), unsafe.Sizeof([]int{}), unsafe.Sizeof(x.f), unsafe.Sizeof(1i), unsafe.Sizeof([5]int16{}), unsafe.Sizeof(func() {}), unsafe.Sizeof('a'))
	const k = unsafe.Sizeof(x) + unsafe.Offsetof(x.c)
	var arr [k]byte
	println(len(arr))
	var y s4
	println(unsafe.Offsetof(y.b), unsafe.Offsetof(y.x))
}
