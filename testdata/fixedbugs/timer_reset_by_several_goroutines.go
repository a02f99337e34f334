// run

package main

import (
	"fmt"
	"sync"
	"time"
)

// Resets of one timer at the same time take turns.
func main() {
	t := time.AfterFunc(time.Hour, func() {})
	var wg sync.WaitGroup
	for i := 0; i < 4; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := 0; j < 50000; j++ {
				t.Reset(time.Hour)
			}
		}()
	}
	wg.Wait()
	fmt.Println("ok")
}
