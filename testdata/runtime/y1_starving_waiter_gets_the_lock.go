// run

package main

import (
	"sync"
	"time"
)

// A goroutine that takes the lock again and again cannot keep a waiter out for long.

func main() {
	var m sync.Mutex
	stop := make(chan bool)
	done := make(chan bool)
	go func() {
		defer close(done)
		for {
			m.Lock()
			time.Sleep(100 * time.Microsecond)
			m.Unlock()
			select {
			case <-stop:
				return
			default:
			}
		}
	}()
	for range 10 {
		time.Sleep(100 * time.Microsecond)
		m.Lock()
		m.Unlock()
	}
	println("ten times")
	close(stop)
	<-done
}
