// panic

package main

import "time"

func main() {
	defer println("main's deferred calls do not run")
	go func() {
		defer println("its own do")
		var m map[string]bool
		m["x"] = true
	}()
	time.Sleep(10 * time.Second)
	println("not reached")
}
