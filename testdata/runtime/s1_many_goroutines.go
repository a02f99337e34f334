// run

package main

import "sync"

func main() {
	var wg sync.WaitGroup
	c := make(chan int, 100)
	const n = 20000
	for i := range n {
		wg.Add(1)
		go func() {
			defer wg.Done()
			c <- i
		}()
	}
	go func() { wg.Wait(); close(c) }()
	sum, count := 0, 0
	for v := range c {
		sum += v
		count++
	}
	println(count, sum == n*(n-1)/2)
	var first, in chan int
	first = make(chan int)
	in = first
	for range 5000 { // a chain
		out := make(chan int)
		go func(in, out chan int) { out <- 1 + <-in }(in, out)
		in = out
	}
	first <- 0
	println(<-in)
}
