// panic

package main

type node struct{ in, out chan int }

func (n *node) relay() {
	for v := range n.in {
		n.out <- v + 1
	}
}

func main() {
	a := &node{make(chan int), make(chan int)}
	b := &node{a.out, a.in}
	go a.relay()
	go b.relay()
	go func() {
		select {
		case <-make(chan int):
		case make(chan int) <- 1:
		}
	}()
	<-make(chan bool)
}
