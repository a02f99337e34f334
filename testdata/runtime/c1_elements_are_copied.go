// run

package main

func main() {
	c := make(chan [3]int, 2)
	a := [3]int{1, 2, 3}
	c <- a
	a[0] = 100
	b := <-c
	println(b[0], a[0])
	s := make(chan []int, 1)
	x := []int{1, 2}
	s <- x
	x[0] = 50
	println((<-s)[0])
	f := make(chan func() string, 1)
	f <- func() string { return "called" }
	println((<-f)())
	cc := make(chan chan int, 1)
	in := make(chan int, 1)
	cc <- in
	in <- 5
	println(<-<-cc)
	type pair struct {
		n int8
		p *int
	}
	n := 3
	p := make(chan pair)
	go func() { p <- pair{1, &n}; p <- pair{} }()
	q := <-p
	*q.p = 4
	println(q.n, n, (<-p).p == nil)
}
