// run
// env GOMAXPROCS=1

package main

import (
	"fmt"
	"runtime"
	"time"
)

// A timer set while another M sleeps until a later one is not late.
func main() {
	go func() { time.Sleep(8 * time.Second) }()
	time.Sleep(time.Millisecond)
	runtime.LockOSThread()
	c := make(chan int)
	go func() {
		for i := range c {
			_ = i
		}
	}()
	for i := 0; i < 50; i++ {
		c <- i
		t := time.Now()
		time.Sleep(time.Millisecond)
		if d := time.Since(t); d > 2*time.Second {
			fmt.Println("slept", d)
			return
		}
	}
	fmt.Println("ok")
}
