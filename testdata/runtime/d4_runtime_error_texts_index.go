// run

package main

import "runtime"

func try(f func()) {
	defer func() {
		e := recover().(runtime.Error)
		println(e.Error())
	}()
	f()
}

func main() {
	s := []int{1, 2, 3}
	a := [3]int{}
	p := &a
	str := "abc"
	n, m := 3, -1
	var u8 uint8 = 200
	var i8 int8 = -128
	var u64 uint64 = 1 << 63
	var i64 int64 = -1 << 63
	try(func() { _ = s[n] })
	try(func() { _ = s[m] })
	try(func() { _ = a[n] })
	try(func() { _ = p[m] })
	try(func() { _ = str[n] })
	try(func() { _ = str[m] })
	try(func() { _ = s[u8] })
	try(func() { _ = s[i8] })
	try(func() { _ = s[u64] })
	try(func() { _ = s[i64] })
	try(func() { s[n] = 1 })
	try(func() { p[n]++ })
	try(func() { _ = "constant"[n+100] })
	try(func() { _ = [0]int{}[n-3] })
	try(func() { _ = []string(nil)[0] })
	try(func() { _ = &s[n] })
	try(func() { s[0], s[n] = 1, 2 })
}
