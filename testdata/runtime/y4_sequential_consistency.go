// run

// Store and load of two variables by two goroutines: at least one sees the other's store. Counters lose nothing.
package main

import (
	"sync"
	"sync/atomic"
)

func main() {
	both := 0
	for range 3000 {
		var x, y, sawX, sawY atomic.Int32
		var wg sync.WaitGroup
		wg.Add(2)
		go func() { defer wg.Done(); x.Store(1); sawY.Store(y.Load()) }()
		go func() { defer wg.Done(); y.Store(1); sawX.Store(x.Load()) }()
		wg.Wait()
		if sawX.Load() == 0 && sawY.Load() == 0 {
			both++
		}
	}
	println("neither saw the other:", both)

	var add, cas, or atomic.Uint64
	var wg sync.WaitGroup
	for g := range 8 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := range 1000 {
				add.Add(1)
				for {
					old := cas.Load()
					if cas.CompareAndSwap(old, old+1) {
						break
					}
				}
				or.Or(1 << (uint(g*8+i%8) % 64))
			}
		}()
	}
	wg.Wait()
	println(add.Load(), cas.Load(), or.Load() == 1<<64-1)
}
