// panic

package main

import "time"

// Neither a ticker that nobody reads nor a stopped timer that somebody waits for can make anything runnable; a timer
// that was left by a select does not either.

func main() {
	tick := time.NewTicker(time.Millisecond)
	<-tick.C
	c := make(chan int, 1)
	c <- 1
	select {
	case <-time.After(time.Hour):
	case <-c:
	}
	t := time.NewTimer(time.Hour)
	t.Stop()
	<-t.C
}
