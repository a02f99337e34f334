// panic

package main

import "runtime"

func main() {
	go func() {
		defer func() {
			panic("while Goexit runs deferred calls")
		}()
		runtime.Goexit()
	}()
	select {}
}
