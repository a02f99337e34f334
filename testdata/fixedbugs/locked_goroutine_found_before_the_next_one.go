// run

package main

import (
	"fmt"
	"runtime"
)

// An M that hands a goroutine to the thread it is locked to does not go to sleep on its own next one.
func main() {
	l, x, lx, done := make(chan int), make(chan int), make(chan int), make(chan int)
	go func() {
		runtime.LockOSThread()
		for v := range l {
			lx <- v // waits for X
			done <- v
		}
	}()
	go func() {
		for range x {
			<-lx
		}
	}()
	runtime.Gosched()
	for i := 0; i < 3000; i++ {
		l <- i
		x <- i
		<-done
	}
	fmt.Println("ok")
}
