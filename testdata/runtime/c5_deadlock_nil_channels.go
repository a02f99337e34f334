// panic

package main

func recv(c chan int) { <-c }
func send(c chan int) { c <- 1 }
func both(c chan int) {
	select {
	case <-c:
	case c <- 1:
	}
}

func main() {
	go recv(nil)
	go send(nil)
	both(nil)
}
