// run

package main

import (
	"sync"
	"time"
)

func main() {
	var m sync.Mutex
	c := sync.NewCond(&m)
	out := make(chan int)
	for i := range 5 {
		go func() {
			m.Lock()
			c.Wait()
			m.Unlock()
			out <- i
		}()
		time.Sleep(20 * time.Millisecond) // i waits before i+1 comes
	}
	for range 5 {
		c.Signal()
		print(<-out, " ")
	}
	println()
}
