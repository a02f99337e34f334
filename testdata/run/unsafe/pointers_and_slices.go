// run

package main

import "unsafe"

type hdr struct {
	p        unsafe.Pointer
	len, cap int
}

func main() {
	a := [4]int32{1, 2, 3, 4}
	p := unsafe.Pointer(&a[0])
	println(*(*int32)(unsafe.Add(p, 8)), *(*int64)(p) == 2<<32+1)
	q := (*int32)(unsafe.Pointer(uintptr(p) + unsafe.Sizeof(a[0])))
	*q = 20
	println(a[1])
	s := unsafe.Slice(&a[1], 2)
	s[0]++
	println(len(s), cap(s), a[1])
	str := "hello"
	b := unsafe.Slice(unsafe.StringData(str), len(str))
	println(b[1], unsafe.String(&b[1], 3))
	f := 1.5
	println(*(*uint64)(unsafe.Pointer(&f)) == 0x3ff8000000000000)
	sl := make([]int, 3, 7)
	h := (*hdr)(unsafe.Pointer(&sl))
	println(h.len, h.cap, h.p == unsafe.Pointer(&sl[0]), unsafe.SliceData(sl) == &sl[0])
	h.len = 5
	println(len(sl))
	var np unsafe.Pointer
	println(np == nil, unsafe.Slice((*int)(nil), 0) == nil, uintptr(np))
	defer func() { println(recover().(error).Error()) }()
	n := -1
	_ = unsafe.Slice(&a[0], n)
}
