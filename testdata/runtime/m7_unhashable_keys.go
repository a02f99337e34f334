// run

package main

type s struct{ x interface{} }
type named []int

func try(f func()) {
	defer func() {
		if e, ok := recover().(error); ok {
			println(e.Error())
		} else {
			println("no panic")
		}
	}()
	f()
}

func main() {
	m := map[interface{}]int{}
	full := map[interface{}]int{1: 1, 2: 2}
	k := map[s]int{{1}: 1}
	a := map[[2]interface{}]int{{1, 2}: 3}
	try(func() { m[[]int{1}] = 1 })
	try(func() { m[named{}]++ })
	try(func() { m[map[string]bool{}] = 1 })
	try(func() { m[func(int) string { return "" }] = 1 })
	try(func() { _ = m[[]byte(nil)] })
	try(func() { _, _ = full[[]string{}] })
	try(func() { delete(full, []int{}) })
	try(func() { delete(m, []int{}) })
	try(func() { k[s{[]int{}}] = 1 })
	try(func() { println(k[s{s{s{3}}}]) })
	try(func() { println(a[[2]interface{}{1, []int{}}]) })
	try(func() { m[struct{ a, b interface{} }{1, func() {}}] = 1 })
	try(func() { m[&[]int{}] = 1 })
	try(func() { m[[1]chan int{nil}] = 1 })
	println(len(m), len(full))
}
