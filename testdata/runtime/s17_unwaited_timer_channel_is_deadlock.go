// panic

package main

import "time"

// A channel timer is in a heap only while a goroutine waits on it.

func main() {
	t := time.NewTimer(time.Hour)
	defer t.Stop()
	<-make(chan int)
}
