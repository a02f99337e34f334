// panic
// skip hostile tsan
// limit time=60

package main

func count(n int) int { return count(n+1) + 1 }

func main() {
	defer func() { println("never", recover()) }()
	println(count(0))
}
