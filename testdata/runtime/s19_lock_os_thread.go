// run

package main

import "runtime"

func main() {
	runtime.LockOSThread()
	c := make(chan int)
	go func() {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		for i := range 100 {
			c <- i
		}
		close(c)
	}()
	n := 0
	for v := range c {
		n += v
	}
	runtime.UnlockOSThread()
	d := make(chan bool)
	go func() {
		defer close(d)
		runtime.LockOSThread()
		runtime.LockOSThread()
		runtime.UnlockOSThread()
		runtime.Gosched() // ends while locked: its thread ends too
	}()
	<-d
	println(n)
}
