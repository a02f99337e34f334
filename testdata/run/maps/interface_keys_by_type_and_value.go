// run

package main

type a int
type b int
type s struct{ x interface{} }

func main() {
	m := map[interface{}]string{}
	m[1] = "int"
	m[int64(1)] = "int64"
	m[a(1)] = "a"
	m[b(1)] = "b"
	m["1"] = "string"
	m[s{1}] = "s int"
	m[s{"1"}] = "s string"
	m[[1]interface{}{a(1)}] = "array"
	println(len(m), m[1], m[int64(1)], m[a(1)], m[b(1)], m["1"], m[s{1}], m[s{"1"}], m[[1]interface{}{a(1)}], m[uint(1)] == "")
	defer func() { println(recover().(error).Error(), len(m)) }()
	defer func() {
		println(recover().(error).Error())
		m[func() {}] = "never"
	}()
	defer func() {
		println(recover().(error).Error())
		_ = m[map[int]int{}]
	}()
	defer func() {
		println(recover().(error).Error())
		delete(m, s{[]int{}})
	}()
	m[[]int{1}] = "never"
}
