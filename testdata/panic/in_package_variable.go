// panic

package main

var m map[string]int
var x = f()

func f() int {
	m["x"] = 1
	return 1
}

func main() {
	println("not reached", x)
}
