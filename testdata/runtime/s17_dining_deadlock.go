// panic

package main

func take(name string, first, second chan bool, ready chan bool, both chan bool) {
	first <- true
	ready <- true
	<-both
	second <- true
	println(name, "eats")
}

func main() {
	l, r := make(chan bool, 1), make(chan bool, 1)
	ready, both := make(chan bool), make(chan bool)
	go take("a", l, r, ready, both)
	go take("b", r, l, ready, both)
	<-ready
	<-ready
	close(both)
	<-make(chan int)
}
