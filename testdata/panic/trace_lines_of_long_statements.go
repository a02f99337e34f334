// panic

package main

func f(a, b int) int {
	return a /
		b
}

func sum(xs ...int) int { return len(xs) }

func main() {
	println(sum(
		1,
		2,
		f(1,
			0),
	))
}
