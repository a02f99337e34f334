// run

package main

import (
	"runtime"
	"sync"
)

func inner(log chan string) {
	defer func() { log <- "inner deferred" }()
	runtime.Goexit()
	log <- "never"
}

func main() {
	log := make(chan string, 10)
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		defer func() { log <- "outer deferred" }()
		inner(log)
		log <- "never"
	}()
	wg.Wait()
	close(log)
	for s := range log {
		println(s)
	}
}
