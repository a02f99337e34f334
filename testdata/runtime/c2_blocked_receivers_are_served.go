// run

package main

func main() {
	c := make(chan int)
	sum := make(chan int)
	for range 50 {
		go func() {
			v, ok := <-c
			if ok {
				sum <- v
			} else {
				sum <- -1
			}
		}()
	}
	for i := range 40 {
		c <- i
	}
	close(c)
	total, closed := 0, 0
	for range 50 {
		if v := <-sum; v < 0 {
			closed++
		} else {
			total += v
		}
	}
	println(total, closed)
}
