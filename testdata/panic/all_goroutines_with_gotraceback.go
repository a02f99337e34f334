// panic
// env GOTRACEBACK=all

package main

import "time"

func waiter(c chan int) { <-c }

func main() {
	go waiter(make(chan int))
	time.Sleep(100 * time.Millisecond)
	panic("all goroutines are shown")
}
