// run

package main

import "time"

func main() {
	var c chan int
	got := make(chan string, 4)
	go func() { <-c; got <- "received" }()
	go func() { c <- 1; got <- "sent" }()
	go func() {
		for range c {
		}
		got <- "ranged"
	}()
	go func() {
		select {
		case <-c:
		case c <- 1:
		}
		got <- "selected"
	}()
	select {
	case s := <-got:
		println("woke:", s)
	case <-time.After(30 * time.Millisecond):
		println("all blocked")
	}
	println(len(c), cap(c), c == nil)
}
