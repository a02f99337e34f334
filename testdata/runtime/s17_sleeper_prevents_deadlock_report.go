// run

package main

import "time"

func main() {
	c := make(chan string)
	go func() {
		time.Sleep(20 * time.Millisecond)
		c <- "a sleeping goroutine is no deadlock"
	}()
	println(<-c)
	time.AfterFunc(10*time.Millisecond, func() { c <- "nor is a timer" })
	println(<-c)
	<-time.NewTimer(5 * time.Millisecond).C
	println("nor a timer channel somebody waits on")
}
