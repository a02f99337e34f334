// panic
// limit time=60

// Two writers are noticed sooner or later; no deferred call recovers from it.
package main

import "runtime"

func write(m map[int]int) {
	defer func() { recover() }()
	for i := 0; ; i++ {
		m[i%64] = i
	}
}

func main() {
	runtime.GOMAXPROCS(4)
	m := make(map[int]int)
	for range 4 {
		go write(m)
	}
	select {}
}
