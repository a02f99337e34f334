// run

package main

import "fmt"

type S struct{ a []float64 }

var ints = []int{1}
var five, z = 5, 0
var e any = "s"

func try(n int, g func()) {
	defer func() { fmt.Println(n, recover()) }()
	g()
}
func main() {
	s := &S{}
	var ns *S
	var np *int
	var arr [3]int
	m := map[int]int{}
	try(1, func() { s.a[five] *= float64(e.(int32)) })
	try(2, func() { ns.a[five] += float64(e.(int32)) })
	try(3, func() { *np += e.(int) })
	try(4, func() { arr[five] += len(ints[five:]) })
	try(5, func() { s.a[five] = float64(e.(int32)) })
	try(6, func() { *np = e.(int) })
	try(7, func() { ints[five] = len(ints[five:]) })
	try(8, func() { m[ints[five]] = e.(int) })
	try(9, func() { m[ints[five]] += e.(int) })
	try(10, func() { m[1/z] = len(ints[five:]) })
	try(11, func() { ints[five], *np = e.(int), 1 })
	try(12, func() { x := ints[five]; x += e.(int); _ = x })
	try(13, func() { ints[five]++ })
	try(14, func() { ns.a[ints[five]] /= 2 })
	try(15, func() { ns.a[ints[five]] = 2 })
	try(16, func() { *np = ints[five] })
	try(17, func() { ints[five] = *np })
	try(18, func() { ns.a[0] = float64(ints[five]) })
	try(19, func() { m = nil; m[ints[five]] = *np })
	try(20, func() { ints[e.(int)] = *np })
	try(21, func() { ints[e.(int)] += *np })
	try(22, func() { ints[five:][0] = *np })
	try(23, func() { ints[five:][0] = e.(int) })
	try(24, func() { e.([]int)[0] = ints[five] })
}
