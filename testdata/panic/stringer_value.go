// panic

package main

type s struct{ n int }

func (x s) String() string {
	println("String called")
	return "stringer"
}

func main() {
	panic(s{3})
}
