// run

package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
)

// Goroutines that all want the world stopped take turns without a thread each.
func main() {
	debug.SetMaxThreads(200)
	var wg sync.WaitGroup
	for i := 0; i < 500; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			b := make([]byte, 100)
			for k := 0; k < 3; k++ {
				runtime.Stack(b, true)
			}
		}()
	}
	wg.Wait()
	fmt.Println("ok")
}
