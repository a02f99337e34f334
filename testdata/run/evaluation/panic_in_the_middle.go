// run

package main

func try(name string, f func()) {
	defer func() {
		e, ok := recover().(error)
		if ok {
			println(name, "->", e.Error())
		} else {
			println(name, "-> no panic")
		}
	}()
	f()
}

func side(s string) int { print(s, " "); return 1 }

func main() {
	var m map[string]int
	var p *struct{ x int }
	a := []int{1}
	i := 5
	zero := 0
	try("map value first", func() { m["a"] = side("value") })
	try("index then value", func() { a[i] = side("value") })
	try("pointer field", func() { p.x = side("value") })
	try("deref", func() { *(&p.x) = side("value") })
	try("division before call", func() { println(1/zero + side("right")) })
	try("call before division", func() { println(side("left") + 1/zero) })
	try("index then call", func() { println(a[i] + side("right")) })
	try("append", func() { a = append(a, a[i], side("arg")) })
	println(len(a))
	var f func(int)
	try("nil func arguments first", func() { f(side("arg")) })
	var e interface{ m(int) }
	try("nil interface arguments", func() { e.m(side("arg")) })
	try("first assignment kept", func() { zero, a[i] = 7, 8 })
	println(zero)
	try("send", func() { var c chan int; close(c); c <- side("never") })
}
