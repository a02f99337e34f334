// run

package main

import "fmt"

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

type pt struct{ a, b int }

var g [4]int
var sink int
var ss = [][]int{{1, 2}, {3}}

func main() {
	s := []int{1, 2, 3}
	str := "abc"
	ps := []pt{{1, 2}}
	arr := [3]int{}
	parr := &arr
	var u uint64 = 1 << 63
	var up uintptr = ^uintptr(0)
	var ui uint = 1<<64 - 5
	i := -7
	var u32 uint32 = 1<<32 - 1
	var big [4][2]string
	strs := []string{"a"}
	try("ld", func() { sink = s[u] })
	try("st", func() { s[up] = 1 })
	try("str", func() { sink = int(str[ui]) })
	try("fld", func() { sink = ps[u].b })
	try("stfld", func() { ps[up].b = 1 })
	try("arr", func() { sink = arr[u] })
	try("parr", func() { sink = parr[up] })
	try("stparr", func() { parr[ui] = 2 })
	try("g", func() { g[u]++ })
	try("add", func() { s[u] += 2 })
	try("addv", func() { s[u] += sink })
	try("big", func() { big[u][1] = "x" })
	try("big2", func() { big[1][ui] = "x" })
	try("u32", func() { sink = s[u32] })
	try("i", func() { sink = s[i] })
	try("ee1", func() { sink = ss[u][i] })
	try("ee2", func() { sink = ss[i][u] })
	try("ee3", func() { sink = ss[0][u] })
	try("ee4", func() { sink = ss[0][i] })
	try("ee5", func() { ss[0][u] = 1 })
	try("ee6", func() { ss[u][0] = 1 })
	try("ee7", func() { ss[i][u] = 1 })
	try("ee8", func() { ss[ui][ui] = 1 })
	try("addr", func() { p := &s[u]; _ = *p })
	try("strs", func() { strs[u] += "b" })
	try("sl1", func() { _ = s[u:] })
	try("sl2", func() { _ = s[:u] })
	try("sl3", func() { _ = s[u:u] })
	try("sl4", func() { _ = s[i:u] })
	try("sl5", func() { _ = s[i:] })
	try("sl6", func() { _ = s[0:u:2] })
	_ = big
}
func init() {
	s := []int{1, 2, 3}
	arr := [3]int{}
	str := "abc"
	var u uint64 = 1 << 63
	i := -7
	try("m1", func() { _ = s[0:1:u] })
	try("m2", func() { _ = s[0:u:u] })
	try("m3", func() { _ = s[u:1:2] })
	try("m4", func() { _ = arr[0:1:u] })
	try("m5", func() { _ = arr[u:] })
	try("m6", func() { _ = arr[:u] })
	try("m7", func() { _ = str[u:] })
	try("m8", func() { _ = str[:u] })
	try("m9", func() { _ = str[u:2] })
	try("m10", func() { _ = str[i:u] })
	try("m11", func() { _ = str[i:2] })
	try("m12", func() { fmt.Println([3]int{1, 2, 3}[u]) })
	try("m13", func() { fmt.Println([][]byte{{1}}[0][u]) })
	try("m14", func() { fmt.Println([][3]byte{{1}}[0][u]) })
	try("m15", func() { fmt.Println([]struct{}{{}}[u]) })
	try("m17", func() { var z [2]complex64; z[u] = 1 })
	try("m18", func() { z := make([]complex64, 1); z[u] = 1 })
	try("m19", func() { s[u], s[0] = 1, 2 })
}
