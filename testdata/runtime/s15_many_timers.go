// run

package main

import (
	"sync"
	"sync/atomic"
	"time"
)

func main() {
	var n atomic.Int64
	var wg sync.WaitGroup
	for i := range 2000 {
		wg.Add(1)
		time.AfterFunc(time.Duration(i%20)*time.Millisecond, func() {
			n.Add(1)
			wg.Done()
		})
	}
	stopped := 0
	for range 500 {
		if time.AfterFunc(time.Hour, func() { println("never") }).Stop() {
			stopped++
		}
	}
	wg.Wait()
	println(n.Load(), stopped)
}
