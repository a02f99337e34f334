// panic

package main

import "sync"

func main() {
	var wg sync.WaitGroup
	c := make(chan int)
	for range 10 {
		wg.Add(1)
		go func() { defer wg.Done() }()
	}
	wg.Wait()
	println("all workers are done")
	c <- 1
}
