// panic

package main

func waiter(c chan int) { <-c }

func main() {
	for range 3 {
		go waiter(make(chan int))
	}
	panic("only main's goroutine is shown")
}
