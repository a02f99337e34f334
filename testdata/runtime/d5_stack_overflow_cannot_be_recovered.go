// panic
// limit time=60

package main

import "runtime/debug"

func deeper(n int) int {
	return deeper(n+1) + 1
}

func main() {
	debug.SetMaxStack(1 << 20)
	defer func() { println("never", recover() != nil) }()
	println(deeper(0))
}
