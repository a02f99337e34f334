// run

// Goexit runs deferred calls, is no panic, and goes on after a panic in a deferred call was recovered.
package main

import "runtime"

func run(f func()) {
	done := make(chan bool)
	go func() {
		defer close(done)
		f()
		println("not reached after Goexit")
	}()
	<-done
}

func main() {
	run(func() {
		defer println("deferred")
		defer func() { println("recover:", recover() == nil) }()
		runtime.Goexit()
	})
	run(func() {
		defer println("still exiting")
		defer func() {
			defer func() { println("recovered", recover().(string)) }()
			panic("in a deferred call")
		}()
		runtime.Goexit()
	})
	run(func() {
		defer func() {
			println("aborted by Goexit:", recover() == nil)
		}()
		defer runtime.Goexit()
		panic("dropped by Goexit")
	})
	run(func() {
		func() {
			defer runtime.Goexit()
		}()
		println("not reached")
	})
	run(func() {
		defer func() { recover() }()
		panic("ends this one")
	})
}
