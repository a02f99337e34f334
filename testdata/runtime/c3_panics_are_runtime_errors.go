// run

package main

import "runtime"

func try(name string, f func()) {
	defer func() {
		r := recover()
		_, isRuntime := r.(runtime.Error)
		println(name+":", r.(error).Error(), isRuntime)
	}()
	f()
}

func main() {
	var nilc chan int
	closed := make(chan int, 1)
	close(closed)
	try("close nil", func() { close(nilc) })
	try("close closed", func() { close(closed) })
	try("send closed", func() { closed <- 1 })
	try("select send closed", func() {
		select {
		case closed <- 1:
		default:
		}
	})
	try("select two cases", func() {
		select {
		case closed <- 1:
		case <-nilc:
		}
	})
}
