// run

package main

func main() {
	c := make(chan int, 3)
	c <- 1
	c <- 2
	close(c)
	v, ok := <-c
	println(v, ok, len(c))
	v, ok = <-c
	println(v, ok, len(c))
	for range 3 {
		v, ok = <-c
		println(v, ok)
	}
	println(<-c, len(c), cap(c))
	s := make(chan string)
	close(s)
	str, ok := <-s
	println(str == "", ok)
	p := make(chan struct{ a, b *int })
	close(p)
	println((<-p).a == nil)
	var x interface{} = 5
	i := make(chan interface{})
	close(i)
	x, ok = <-i
	println(x == nil, ok)
	for range c {
		println("never")
	}
}
