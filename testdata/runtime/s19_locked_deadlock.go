// panic

package main

import "runtime"

func main() {
	c := make(chan int)
	go func() {
		runtime.LockOSThread()
		c <- 1
		<-c
	}()
	runtime.LockOSThread()
	<-c
	<-c
}
