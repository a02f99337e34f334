// run
// env GOMAXPROCS=1

package main

import (
	"fmt"
	"sync"
	"time"
)

// Polling a due ticker gives its tick to one that waits, and leaves the ticker going for the others.
func main() {
	tk := time.NewTicker(30 * time.Millisecond)
	var wg sync.WaitGroup
	for i := 0; i < 2; i++ {
		wg.Add(1)
		go func() { <-tk.C; wg.Done() }()
	}
	time.Sleep(5 * time.Millisecond)
	t := time.Now()
	for time.Since(t) < 32*time.Millisecond {
		select {
		case <-tk.C:
		default:
		}
	}
	wg.Wait()
	fmt.Println("ok")
}
