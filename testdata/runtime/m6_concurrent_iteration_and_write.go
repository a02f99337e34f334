// panic
// limit time=60

package main

import "runtime"

func iterate(m map[int]int) {
	defer func() { recover() }()
	for {
		for range m {
		}
	}
}

func main() {
	runtime.GOMAXPROCS(4)
	m := make(map[int]int)
	for i := range 1000 {
		m[i] = i
	}
	for range 3 {
		go iterate(m)
	}
	for i := 0; ; i++ {
		m[i%1000] = i
	}
}
