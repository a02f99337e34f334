// panic

package main

type t struct {
	a int
	b string
}

func main() {
	panic(t{1, "x"})
}
