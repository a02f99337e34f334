// run

package main

var n int

func next(s string) int {
	n++
	println("next", s)
	return n
}

func main() {
	println(next("a"), next("b"), next("c"))
	print(next("d"), " ", next("e"), "\n")
	defer println("deferred", next("f"))
	println("end", n)
}
