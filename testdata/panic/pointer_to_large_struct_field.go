// panic

package main

type big struct {
	pad [1 << 16]byte
	x   int
}

func get(b *big) int {
	return b.x
}

func main() {
	println(get(&big{x: 4}))
	println(get(nil))
}
