// run

package main

import (
	"sync"
	"sync/atomic"
)

func main() {
	sem := make(chan struct{}, 3)
	var in, most atomic.Int32
	var wg sync.WaitGroup
	for range 30 {
		wg.Go(func() {
			sem <- struct{}{}
			defer func() { <-sem }()
			n := in.Add(1)
			for {
				m := most.Load()
				if n <= m || most.CompareAndSwap(m, n) {
					break
				}
			}
			in.Add(-1)
		})
	}
	wg.Wait()
	println(most.Load() <= 3, most.Load() >= 1)
	const n = 5
	arrive, leave := make(chan int), make(chan bool)
	var after atomic.Int32
	for i := range n {
		wg.Go(func() {
			arrive <- i
			<-leave
			after.Add(1)
		})
	}
	sum := 0
	for range n {
		sum += <-arrive
	}
	println(sum, after.Load())
	close(leave)
	wg.Wait()
	println(after.Load())
}
