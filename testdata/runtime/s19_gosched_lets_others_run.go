// run
// env GOMAXPROCS=1

package main

import "runtime"

func main() {
	c := make(chan string, 10)
	n := 0
	for range 3 {
		go func() {
			n++
		}()
	}
	for n < 3 {
		runtime.Gosched()
	}
	println(n)
	go func() { c <- "ran" }()
	for len(c) == 0 {
		runtime.Gosched()
	}
	println(<-c)
}
