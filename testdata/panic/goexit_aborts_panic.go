// run

package main

import "runtime"

func main() {
	done := make(chan bool)
	go func() {
		defer close(done)
		defer func() { println("recover after Goexit:", recover() == nil) }()
		defer func() {
			runtime.Goexit()
		}()
		panic("aborted")
	}()
	<-done
	println("process goes on")
}
