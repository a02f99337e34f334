// panic

package main

func cleanup(s []int) {
	println(s[3])
}

func work() {
	s := []int{1}
	defer cleanup(s)
	println("working")
}

func main() {
	work()
}
