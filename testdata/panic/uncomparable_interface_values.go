// panic

package main

func eq(a, b interface{}) bool { return a == b }

func main() {
	println(eq(1, 1))
	println(eq(map[string]int{}, map[string]int{}))
}
