// run

package main

type s struct{ f func() }
type m map[string]int

func try(f func() bool) {
	defer func() { println(recover().(error).Error()) }()
	println("result", f())
}

func main() {
	eq := func(a, b interface{}) func() bool { return func() bool { return a == b } }
	try(eq([]int{}, []int{}))
	try(eq(m{}, m{}))
	try(eq(func() {}, func() {}))
	try(eq(s{}, s{}))
	try(eq([1]interface{}{[]int{}}, [1]interface{}{[]int{}}))
	try(eq(struct{ x interface{} }{m{}}, struct{ x interface{} }{m{}}))
	println(eq([]int{}, 1)(), eq([]int{}, nil)(), eq([]int{}, m{})(), eq(s{}, &s{})())
	try(func() bool { return [2]interface{}{1, []int{}} == [2]interface{}{1, []int{}} })
	println([2]interface{}{1, []int{}} == [2]interface{}{2, []int{}})
}
