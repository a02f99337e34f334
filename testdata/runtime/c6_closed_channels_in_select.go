// run

// A closed channel is ready to receive; to send on one panics, also for a select that waits.
package main

import "time"

func try(f func()) {
	defer func() {
		if e := recover(); e != nil {
			println("panic:", e.(error).Error())
		}
	}()
	f()
}

func main() {
	closed := make(chan int, 1)
	closed <- 5
	close(closed)
	for range 2 {
		select {
		case v, ok := <-closed:
			println(v, ok)
		}
	}
	try(func() {
		select {
		case closed <- 1:
			println("sent")
		case <-make(chan int):
		}
	})
	try(func() {
		select {
		case closed <- 1:
			println("sent")
		default:
			println("default")
		}
	})
	open := make(chan int)
	later := make(chan int)
	go func() {
		time.Sleep(20 * time.Millisecond)
		close(later)
	}()
	select {
	case <-open:
	case v, ok := <-later:
		println("woken", v, ok)
	}
	another := make(chan int)
	go func() {
		time.Sleep(20 * time.Millisecond)
		close(another)
	}()
	try(func() {
		select {
		case <-open:
		case another <- 1:
		}
	})
	go func() { open <- 8 }()
	println(<-open)
}
