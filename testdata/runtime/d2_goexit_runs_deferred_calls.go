// run

package main

import "runtime"

func nested() {
	defer func() { println("nested deferred, recover gives nil:", recover() == nil) }()
	runtime.Goexit()
	println("not reached")
}

func main() {
	done := make(chan bool)
	go func() {
		defer close(done)
		defer println("last")
		defer func() {
			defer println("deferred by a deferred call")
			println("middle")
		}()
		nested()
		println("not reached")
	}()
	<-done
	again := make(chan bool)
	go func() {
		defer close(again)
		defer runtime.Goexit()
		defer func() { println("recovered", recover().(string)) }()
		panic("before Goexit")
	}()
	<-again
	third := make(chan bool)
	go func() {
		defer func() { println("after panic in Goexit:", recover() == nil); close(third) }()
		defer func() {
			defer func() { println("recovered", recover().(string)) }()
			panic("during Goexit")
		}()
		runtime.Goexit()
	}()
	<-third
	println("main goes on")
}
