// run

package main

func main() {
	c := make(chan int)
	for range 10 {
		go func() {
			for {
				c <- 1
			}
		}()
	}
	n := 0
	for range 100 {
		n += <-c
	}
	println(n)
}
