// run

package main

type t struct{ m map[string]int }

func try(f func()) {
	defer func() { println(recover().(error).Error()) }()
	f()
	println("not reached")
}

func main() {
	var m map[string]int
	var n map[int][100]int
	var i map[interface{}]int
	var s t
	try(func() { m["a"] = 1 })
	try(func() { m["a"]++ })
	try(func() { m[""] += 2 })
	try(func() { n[5] = [100]int{} })
	try(func() { i[[]int{}] = 1 })
	try(func() { i[1] = 1 })
	try(func() { s.m["x"] = 1 })
	try(func() { (*t)(nil).m["x"] = 1 })
	try(func() { m["x"], m["y"] = 1, 2 })
	println(len(m), len(n), len(i))
}
