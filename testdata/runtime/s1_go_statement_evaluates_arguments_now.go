// run

package main

type t struct{ n int }

func (x t) val(c chan int, m int)  { c <- x.n*100 + m }
func (x *t) ptr(c chan int, m int) { c <- x.n*100 + m }

func arg(s string, n int) int { println(s); return n }

func main() {
	c := make(chan int)
	x := t{1}
	n := 5
	go x.val(c, n)
	x.n, n = 2, 6
	println(<-c)
	go x.ptr(c, arg("argument", n))
	println(<-c)
	f := func(c chan int, n int) { c <- n }
	go f(c, 1)
	f = nil
	println(<-c)
	go func(a, b int) { c <- a + b }(arg("a", 1), arg("b", 2))
	println(<-c)
	var i interface{ val(chan int, int) } = x
	go i.val(c, 3)
	i = nil
	println(<-c)
	m := map[int]int{1: 1}
	done := make(chan bool)
	go func() { defer close(done); delete(m, 1) }()
	<-done
	println(len(m))
	go close(c)
	_, ok := <-c
	println(ok)
}
