// run
package main

import (
	"fmt"
	"time"
)

func main() {
	start := time.Now()
	time.Sleep(20 * time.Millisecond)
	fmt.Println(time.Since(start) >= 20*time.Millisecond)
	t := time.NewTimer(10 * time.Millisecond)
	<-t.C
	fmt.Println(t.Stop(), t.Reset(time.Hour), t.Stop(), t.Stop())
	fmt.Println(len(t.C), cap(t.C))
	select {
	case <-time.After(5 * time.Millisecond):
		fmt.Println("after")
	case <-time.After(time.Hour):
		fmt.Println("hour")
	}
	done := make(chan string)
	time.AfterFunc(5*time.Millisecond, func() { done <- "func" })
	fmt.Println(<-done)
	f := time.AfterFunc(time.Hour, func() { done <- "never" })
	fmt.Println(f.Stop(), f.Reset(time.Millisecond), <-done)
	k := time.NewTicker(3 * time.Millisecond)
	last := time.Now()
	for i := 0; i < 3; i++ {
		now := <-k.C
		fmt.Println(now.After(last))
		last = now
	}
	k.Reset(time.Hour)
	select {
	case <-k.C:
		fmt.Println("tick")
	default:
		fmt.Println("no tick")
	}
	k.Stop()
	// A value that is due but not received must not come after Stop.
	s := time.NewTimer(time.Millisecond)
	time.Sleep(5 * time.Millisecond)
	s.Stop()
	select {
	case <-s.C:
		fmt.Println("stale")
	default:
		fmt.Println("clean")
	}
	fmt.Println(time.Tick(0) == nil)
	func() {
		defer func() { fmt.Println(recover()) }()
		time.NewTicker(0)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		new(time.Timer).Stop()
	}()
	select {
	case <-time.After(-1):
		fmt.Println("at once")
	case <-time.After(time.Second):
	}
}
