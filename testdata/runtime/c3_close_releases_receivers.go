// run

package main

func main() {
	c := make(chan int)
	done := make(chan bool)
	for range 20 {
		go func() {
			_, ok := <-c
			done <- ok
		}()
	}
	close(c)
	n := 0
	for range 20 {
		if !<-done {
			n++
		}
	}
	println(n)
}
