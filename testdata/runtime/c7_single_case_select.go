// run

package main

func main() {
	c := make(chan int, 1)
	select {
	case c <- 4:
	}
	select {
	case v, ok := <-c:
		println(v, ok)
	}
	go func() {
		select {
		case c <- 1:
		}
		select {
		case c <- 2:
		}
		close(c)
	}()
	for {
		stop := false
		select {
		case v, ok := <-c:
			println(v, ok)
			stop = !ok
		}
		if stop {
			break
		}
	}
	var x [3]int
	d := make(chan int, 3)
	d <- 5
	d <- 6
	i := 0
	for i < 2 {
		select {
		case x[i] = <-d:
			i++
		}
	}
	println(x[0], x[1])
	select {
	case d <- 7:
		println("sent", len(d))
	default:
		println("full")
	}
	select {
	case <-d:
		println("received")
	default:
		println("empty")
	}
}
