// run

// WaitGroup.Go, reuse after Wait, many waiters, and the word: counter high, waiters low.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func main() {
	var wg sync.WaitGroup
	var n atomic.Int32
	for range 3 {
		for range 10 {
			wg.Go(func() { n.Add(1) })
		}
		wg.Wait()
		fmt.Println(n.Load())
	}
	wg.Wait()
	wg.Add(2)
	var released sync.WaitGroup
	for range 5 {
		released.Add(1)
		go func() {
			defer released.Done()
			wg.Wait()
			n.Add(1)
		}()
	}
	wg.Done()
	fmt.Println(n.Load())
	wg.Done()
	released.Wait()
	fmt.Println(n.Load())
	wg.Add(5)
	wg.Add(-5)
	wg.Wait()
	fmt.Println("done")
}
