// run

package main

// A buffered channel is a ring: values come out in the order they went in, round after round.

type big struct {
	a [9]int
	s string
}

func main() {
	c := make(chan int, 3)
	next := 0
	for i := 0; i < 20; i++ {
		for len(c) < cap(c) {
			c <- i*10 + len(c)
		}
		for range i%3 + 1 {
			print(<-c, " ")
			next++
		}
	}
	println(len(c), cap(c), next)
	b := make(chan big, 2)
	x := big{s: "one"}
	x.a[8] = 8
	b <- x
	x.a[8] = 9
	b <- x
	y := <-b
	println(y.a[8], y.s, (<-b).a[8], len(b))
	e := make(chan struct{}, 100)
	for range 100 {
		e <- struct{}{}
	}
	println(len(e), cap(e))
	i := make(chan interface{}, 4)
	i <- 1
	i <- "s"
	i <- nil
	i <- i
	println((<-i).(int), (<-i).(string), <-i == nil, <-i == interface{}(i))
}
