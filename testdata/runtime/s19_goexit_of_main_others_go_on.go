// run
// exit 5

package main

import (
	"os"
	"runtime"
	"time"
)

func main() {
	go func() {
		time.Sleep(10 * time.Millisecond)
		println("main is gone, the program is not")
		os.Exit(5)
	}()
	defer println("deferred")
	runtime.Goexit()
}
