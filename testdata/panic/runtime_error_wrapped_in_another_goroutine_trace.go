// panic

package main

type worker struct{ id int }

func (w *worker) run(c chan int) {
	for n := range c {
		println(10 / n)
	}
}

func main() {
	c := make(chan int)
	w := &worker{1}
	go w.run(c)
	c <- 5
	c <- 0
	c <- 1
	select {}
}
