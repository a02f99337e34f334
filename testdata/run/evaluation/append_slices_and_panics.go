// run

package main

import "fmt"

type S struct {
	a []int
	i any
	x int
	m map[int]int
}

var ints = []int{1, 2, 3}
var five = 5
var z = 0
var e any = "s"
var nilS *S
var nm map[string]int

//go:noinline
func t(n int) int { fmt.Print("t", n, " "); return n }

//go:noinline
func ts(s string) string { fmt.Print("ts", s, " "); return s }

//go:noinline
func sl(n int) []int { fmt.Print("sl", n, " "); return make([]int, n) }
func try(n int, f func()) {
	defer func() { fmt.Println(n, recover()) }()
	f()
}

func main() {
	var r []int
	var xs [][]int = [][]int{{1}}
	var pp *[]int
	try(1, func() { r = append(nilS.a, ints[five]) })
	try(2, func() { nilS.a = append(nilS.a, ints[five]) })
	try(3, func() { r = append(*pp, ints[five]) })
	try(4, func() { *pp = append(*pp, ints[five]) })
	try(5, func() { r = append(xs[five+1], ints[five]) })
	try(6, func() { xs[five+1] = append(xs[five+1], ints[five]) })
	try(7, func() { r = append(xs[five+1], ints[five:]...) })
	try(8, func() { r = append(nilS.a, ints[five:]...) })
	try(9, func() { r = append(nilS.a, xs[five]...) })
	try(10, func() { r = append(nilS.a, make([]int, five-9)...) })
	try(11, func() { r = append(nilS.a, make([]int, ints[five])...) })
	try(12, func() { r = append(nilS.a, e.(int)) })
	try(13, func() { r = append(nilS.a, 1, ints[five]) })
	try(14, func() { r = append(xs[five+1], e.(int)) })
	try(15, func() { r = append(ints[:five+1], ints[five]) })
	try(16, func() { r = append(e.([]int), ints[five]) })
	try(17, func() { r = append(nilS.a, 1/z) })
	try(18, func() { nilS.a = append(nilS.a, 1/z) })
	try(19, func() { r = append(sl(1), make([]int, t(3))...); fmt.Println(r) })
	try(20, func() { nm[ts("a")] = 1 / z })
	try(21, func() { nm[ts("a")] = ints[five] })
	try(22, func() { nm[ts("a")] = nilS.x })
	try(23, func() {
		m := map[string]int{"a": 1}
		f := func() int { m["a"] = 5; return 0 }
		fmt.Println(m["a"] + f() + m["a"])
	})
	try(24, func() { m := map[string]int{"a": 1}; fmt.Println(m["a"]+mod(m)+m["a"], m["a"]*10+mod2(m)) })
	try(25, func() { m := map[string]int{"a": 1}; x, y := m["a"], mod(m); fmt.Println(x, y) })
	try(26, func() { m := map[string]int{"a": 1}; fmt.Println([]int{m["a"], mod(m)}) })
	try(27, func() { m := map[string]int{"a": 1}; fmt.Println(m["a"], mod(m)) })
	try(28, func() { _ = ts("abc")[ints[five]:t(five)] })
	try(29, func() { _ = ts("abc")[nilS.x:t(five)] })
	try(30, func() { _ = ints[1/z : t(five)] })
	try(31, func() { i := 1; f := func() int { i = 2; return 3 }; fmt.Println(ints[i:f()]) })
	try(32, func() { xs[five] = ints[t(1):e.(int)] })
	try(33, func() { delete(nilS.m, ints[five]) })
	try(34, func() { fmt.Println([]any{nilS.x, [4]int(ints)}) })
	try(35, func() { fmt.Println(nilS.x, (*[4]int)(ints)) })
	try(36, func() { nilS.m[ints[five]] = 3 })
	try(37, func() { nilS.m[t(1)] = t(2) })
	try(38, func() { nilS.m[t(1)] += t(2) })
	try(39, func() { nilS.m[ints[five]]++ })
	try(40, func() { copy(nilS.a, ints[:five]) })
	try(41, func() { copy(xs[five], ints[t(1):]) })
}

//go:noinline
func mod(m map[string]int) int { m["a"] = 5; return 0 }

//go:noinline
func mod2(m map[string]int) int { m["a"] = 7; return 0 }
