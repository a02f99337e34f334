// panic
// limit time=60

package main

import "runtime"

func read(m map[string]int, done chan bool) {
	defer func() { recover() }()
	for n := 0; ; {
		n += m["a"] + m["b"]
	}
}

func main() {
	runtime.GOMAXPROCS(4)
	m := map[string]int{"a": 1}
	for range 3 {
		go read(m, nil)
	}
	for i := 0; ; i++ {
		m["b"] = i
		delete(m, "b")
	}
}
