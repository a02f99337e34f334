// run

package main

func producer(n int) <-chan int {
	c := make(chan int, 2)
	go func() {
		defer close(c)
		for i := range n {
			c <- i * i
		}
	}()
	return c
}

func main() {
	sum := 0
	for v := range producer(100) {
		sum += v
	}
	println(sum)
	n := 0
	for range producer(7) {
		n++
	}
	println(n)
	for v := range producer(1000) {
		if v > 50 {
			println(v)
			break
		}
	}
	c := make(chan int, 10)
	c <- 1
	c <- 2
	close(c)
	for v := range c {
		print(v, "/", len(c), " ")
	}
	println(len(c), cap(c))
	var v int
	d := make(chan int, 2)
	d <- 7
	close(d)
	for v = range d {
	}
	println(v)
}
