// panic

package main

var a []int

func init() {
	println("init")
	a[1] = 0
}

func main() {
	println("not reached")
}
