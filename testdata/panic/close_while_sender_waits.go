// panic

package main

import "time"

func send(c chan int) {
	c <- 1
}

func main() {
	c := make(chan int)
	go send(c)
	time.Sleep(20 * time.Millisecond)
	close(c)
	select {}
}
