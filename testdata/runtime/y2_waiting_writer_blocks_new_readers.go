// run

package main

import (
	"sync"
	"time"
)

func main() {
	var m sync.RWMutex
	m.RLock()
	order := make(chan string, 2)
	go func() {
		m.Lock()
		order <- "writer"
		m.Unlock()
	}()
	for m.TryRLock() { // until the writer waits
		m.RUnlock()
		time.Sleep(time.Millisecond)
	}
	go func() {
		m.RLock()
		order <- "reader"
		m.RUnlock()
	}()
	time.Sleep(20 * time.Millisecond)
	println(len(order))
	m.RUnlock()
	println(<-order, <-order)
}
