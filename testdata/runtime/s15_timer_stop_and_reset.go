// run

package main

import "time"

func main() {
	t := time.NewTimer(time.Hour)
	println(len(t.C), cap(t.C))
	println(t.Stop(), t.Stop())
	println(t.Reset(5 * time.Millisecond))
	<-t.C
	println(t.Stop(), t.Reset(time.Hour), t.Reset(time.Millisecond))
	time.Sleep(20 * time.Millisecond)
	println(len(t.C)) // expired, but nothing is seen in the channel until it is received
	println(t.Stop()) // Stop of an expired timer leaves no stale value
	select {
	case <-t.C:
		println("stale value")
	default:
		println("no stale value")
	}
	t.Reset(time.Millisecond)
	time.Sleep(10 * time.Millisecond)
	t.Reset(time.Hour)
	select {
	case <-t.C:
		println("stale value")
	case <-time.After(10 * time.Millisecond):
		println("reset dropped it")
	}
	fired := make(chan string, 1)
	f := time.AfterFunc(time.Hour, func() { fired <- "func" })
	println(f.C == nil, f.Stop(), f.Reset(time.Millisecond))
	println(<-fired, f.Stop())
}
