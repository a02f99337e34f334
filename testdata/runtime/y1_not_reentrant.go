// panic

// A second Lock by the same goroutine waits for ever.
package main

import "sync"

func main() {
	var m sync.Mutex
	m.Lock()
	println(m.TryLock())
	m.Lock()
}
