// panic

package main

var a = first()

func first() int {
	return second(0)
}

func second(n int) int {
	return 10 / n
}

func init() { println("never") }

func main() {}
