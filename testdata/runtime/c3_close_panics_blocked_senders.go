// run

package main

import "runtime"

func main() {
	c := make(chan int)
	msgs := make(chan string)
	started := make(chan bool)
	for range 5 {
		go func() {
			defer func() { msgs <- recover().(error).Error() }()
			started <- true
			c <- 1
		}()
	}
	for range 5 {
		<-started
	}
	for range 1000 {
		runtime.Gosched()
	}
	close(c)
	for range 5 {
		println(<-msgs)
	}
}
