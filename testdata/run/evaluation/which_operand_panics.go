// run

// Of several operands that panic, the one that gc evaluates first.
package main

import "fmt"

func try(n string, f func()) {
	defer func() { fmt.Println(n, recover()) }()
	f()
}

type S struct {
	a []int
	p *S
	m map[string]int
	i any
}

func c(k int) int { fmt.Print("c", k, " "); return k }

func main() {
	var x any = "s"
	var nilm map[string]int
	z := 0
	var s S
	var sp *S
	a := []int{1}
	i := 5
	try("1", func() { _ = 1/z + x.(int) })
	try("2", func() { _ = x.(int) + 1/z })
	try("3", func() { _ = a[i] + x.(int) })
	try("4", func() { _ = sp.a[0] + x.(int) })
	try("5", func() { _ = []int{1 / z, x.(int)} })
	try("6", func() { fmt.Println(1/z, x.(int)) })
	try("7", func() { fmt.Println(a[i], x.(int)) })
	try("8", func() { nilm["a"] = x.(int) })
	try("9", func() { nilm["a"] = 1 / z })
	try("10", func() { a[i] = x.(int) })
	try("11", func() { a[i] = 1 / z })
	try("12", func() { sp.a = []int{1 / z} })
	try("14", func() { a[i], z = 1/z, x.(int) })
	try("15", func() { _ = s.m["q"]/z + x.(int) })
	try("16", func() { _ = c(1)/z + c(2) })
	try("17", func() { _ = c(1) + a[i] + c(2) })
	try("18", func() { _ = a[c(i)] + c(2) })
	try("19", func() { a[c(i)] = c(2) })
	try("20", func() { a[c(i)], a[0] = c(2), x.(int) })
	try("21", func() { sp.i = c(3) })
	try("22", func() { *(*int)(nil) = c(3) })
	try("23", func() { *(*int)(nil) = x.(int) })
	try("24", func() { s = S{a: a[:i], i: x.(int)} })
	try("25", func() { _ = &S{a: a[:i], i: 1 / z} })
	try("26", func() { _ = x.(int) == 1/z })
	try("27", func() { _ = 1/z == x.(int) })
	try("28", func() { _ = x == any(1/z) && x.(int) == 1 })
	try("29", func() { var e any = func() {}; _ = map[any]int{e: 1 / z} })
	try("30", func() { var e any = func() {}; _ = map[any]int{1 / z: 1, e: 2} })
	try("31", func() { var e any = func() {}; m := map[any]int{}; m[e] = x.(int) })
	try("32", func() { var e any = func() {}; m := map[any]int{}; m[e] = 1 / z })
	try("33", func() { var e any = func() {}; m := map[any]int{}; _ = m[e] + 1/z })
	try("34", func() { var e any = func() {}; m := map[any]int{}; _ = 1/z + m[e] })
	try("35", func() { var ch chan int; close(ch); _ = 1 / z })
	try("36", func() { _ = append(a[i:], 1/z) })
	try("37", func() { _ = append(a[:1/z], x.(int)) })
	try("38", func() { _ = copy(a[i:], []int{x.(int)}) })
	try("39", func() { _ = string([]byte{byte(1 / z)}) + x.(fmt.Stringer).String() })
	try("40", func() { z /= x.(int) })
	try("41", func() { a[i] /= z })
	try("42", func() { a[i] += x.(int) })
	try("43", func() { nilm["x"] /= z })
	try("44", func() { nilm["x"]++ })
	try("45", func() { sp.a[i] += 1 / z })
	try("46", func() { _ = make([]int, -1+z, 1/z) })
	try("47", func() { func(int, int) {}(1/z, x.(int)) })
	try("48", func() { defer func(int, int) {}(1/z, x.(int)) })
	try("49", func() { var f func(int); f(1 / z) })
	try("50", func() { var f func(int); f(x.(int)) })
	try("51", func() { var f func(int); f(c(1)) })
	try("52", func() { var f func(int); defer f(1) })
	try("53", func() { var f func(int); go f(1 / z) })
	try("54", func() { var st fmt.Stringer; _ = st.String() + string(rune(1/z)) })
	try("55", func() { var e error; _ = e.Error()[1/z] })
	try("56", func() { var e error; fmt.Println(e.Error(), x.(int)) })
	try("57", func() { var e error; fmt.Println(x.(int), e.Error()) })
	try("58", func() { _ = sp.a[c(1)] })
	try("59", func() { sp.a[c(1)] = c(2) })
	try("60", func() { sp.p.p = &S{i: c(2)} })
	try("61", func() { _ = [2]int{}[i%8] + x.(int) })
	try("62", func() { a[0], a[i] = 7, 8 })
	fmt.Println(a)
	try("63", func() { a[0], sp.i = 9, 8 })
	fmt.Println(a)
	try("64", func() { a[0], nilm["a"] = 10, 8 })
	fmt.Println(a)
	try("65", func() { a[0], *(*int)(nil) = 11, 8 })
	fmt.Println(a)
	try("66", func() { _ = *sp; _ = 1 / z })
	try("67", func() { y := *sp; _, _ = y, 1/z })
	try("68", func() { _ = -(1 << uint(c(1))) / z })
	try("69", func() { sh := -1; _ = 1<<sh + 1/z })
	try("70", func() { sh := -1; _ = 1/z + 1<<sh })
	try("71", func() { _ = (*[4]int)(a)[1/z] })
	try("72", func() { _ = a[i] + len((*[4]int)(a)) })
	try("73", func() {
		switch 1 / z {
		case x.(int):
		}
	})
	try("74", func() {
		if a[i] == 1/z || x.(int) == 1 {
		}
	})
	try("75", func() {
		for range a[i : 1/z] {
		}
	})
	try("76", func() { x, y := x.(int), 1/z; _, _ = x, y })
	try("77", func() { x, y := 1/z, x.(int); _, _ = x, y })
	try("78", func() { x, y := a[i], c(1); _, _ = x, y })
	try("79", func() { return })
	try("80", func() { func() (int, int) { return 1 / z, x.(int) }() })
	try("81", func() { func() (int, int) { return a[i], c(4) }() })
	try("82", func() { func() any { return 1 / z }() })
	try("83", func() { ch := make(chan int, 1); ch <- 1 / z })
	try("84", func() {
		var ch chan int
		select {
		case ch <- 1 / z:
		case <-ch:
		default:
		}
	})
	try("85", func() {
		var ch chan int
		select {
		case ch <- x.(int):
		default:
		}
	})
}
