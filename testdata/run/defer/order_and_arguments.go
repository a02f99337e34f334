// run

package main

func show(s string, n int) int {
	println(s, n)
	return n
}

func main() {
	x := 1
	defer show("argument evaluated at defer:", x)
	x = 2
	defer func() { println("closure sees:", x) }()
	x = 3
	for i := 0; i < 3; i++ {
		defer show("loop", i)
	}
	defer show("outer", show("inner", 10)+1)
	f := func() { println("first f") }
	defer f()
	f = func() { println("second f") }
	defer println("builtin", x, "deferred")
	m := map[string]int{"a": 1}
	defer delete(m, "a")
	defer func() { println(len(m)) }()
	println("end of main")
}
