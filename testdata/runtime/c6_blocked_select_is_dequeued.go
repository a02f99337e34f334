// run

package main

import "runtime"

// A select that was woken through one channel leaves nothing behind in the queues of the others.

func main() {
	a, b, c := make(chan int), make(chan int), make(chan int)
	got := make(chan string)
	waiter := func() {
		select {
		case v := <-a:
			got <- "a" + string(rune('0'+v))
		case v := <-b:
			got <- "b" + string(rune('0'+v))
		case c <- 9:
			got <- "sent on c"
		}
	}
	for i := range 3 {
		go waiter()
		for range 100 {
			runtime.Gosched()
		}
		switch i {
		case 0:
			a <- 1
		case 1:
			b <- 2
		case 2:
			println(<-c)
		}
		println(<-got)
	}
	select {
	case a <- 1:
		println("somebody still waits on a")
	case b <- 1:
		println("somebody still waits on b")
	case <-c:
		println("somebody still sends on c")
	default:
		println("queues are empty")
	}
	go waiter()
	for range 100 {
		runtime.Gosched()
	}
	close(b)
	println(<-got)
}
