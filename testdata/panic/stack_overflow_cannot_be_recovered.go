// panic

package main

func even(n int) bool { return !odd(n + 1) }
func odd(n int) bool  { return !even(n + 1) }

func main() {
	defer func() { println("never", recover()) }()
	println(even(0))
}
