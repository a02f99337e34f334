// run

package main

// On an unbuffered channel send and receive meet; what was written before the send is seen after the receive.

var shared string

func main() {
	c := make(chan int)
	done := make(chan bool)
	go func() {
		for v := range c {
			print(v, " ")
		}
		println("closed")
		done <- true
	}()
	for i := range 5 {
		c <- i
	}
	close(c)
	<-done
	go func() {
		shared = "written before the send"
		c2 <- 1
	}()
	<-c2
	println(shared)
	ping, pong := make(chan int), make(chan int)
	go func() {
		for v := range ping {
			pong <- v + 1
		}
		close(pong)
	}()
	n := 0
	for range 1000 {
		ping <- n
		n = <-pong
	}
	close(ping)
	_, ok := <-pong
	println(n, ok)
}

var c2 = make(chan int)
