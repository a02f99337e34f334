// run

package main

import "sync/atomic"

// What was written before an atomic store is seen after the load that reads it.

func main() {
	bad := 0
	for range 200 {
		var flag atomic.Int32
		data := 0
		go func() {
			data = 42
			flag.Store(1)
		}()
		for flag.Load() == 0 { // a loop that must let others run, also on one P
		}
		if data != 42 {
			bad++
		}
	}
	println(bad)
}
