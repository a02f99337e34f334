// run

package main

func main() {
	c := make(chan int, 1)
	sent, received := 0, 0
	for i := range 100 {
		select {
		case c <- i:
			sent++
		case v := <-c:
			received++
			if v != i-1 {
				println("wrong value", v, i)
			}
		}
	}
	println(sent, received)
	u := make(chan int)
	done := make(chan [2]int)
	for range 2 { // two goroutines that both send and receive: never with themselves
		go func() {
			s, r := 0, 0
			for range 500 {
				select {
				case u <- 1:
					s++
				case <-u:
					r++
				}
			}
			done <- [2]int{s, r}
		}()
	}
	a, b := <-done, <-done
	println(a[0] == b[1], a[1] == b[0], a[0]+a[1], b[0]+b[1])
}
