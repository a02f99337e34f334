// panic

package main

func work() {
	panic("in goroutine")
}

func main() {
	defer println("main's deferred calls do not run")
	go work()
	select {}
}
