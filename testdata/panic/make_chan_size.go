// panic

package main

func main() {
	n := -3
	c := make(chan int, n)
	println(cap(c))
}
