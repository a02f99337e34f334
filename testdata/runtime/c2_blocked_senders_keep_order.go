// run

package main

import "time"

// A receive from a full buffer takes the head and moves the longest waiting sender's value to the tail.

func main() {
	c := make(chan int, 2)
	c <- 0
	c <- 1
	started := make(chan int)
	for i := 2; i < 8; i++ {
		go func() {
			started <- i
			c <- i
		}()
		<-started
		time.Sleep(20 * time.Millisecond) // let it block before the next one starts
	}
	for range 8 {
		print(<-c, " ")
	}
	println(len(c))
}
