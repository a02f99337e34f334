// panic

package main

func main() {
	n := 3
	panic(&n)
}
