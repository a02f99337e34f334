// run

package main

import (
	"runtime"
	"time"
)

func main() {
	println(runtime.NumGoroutine())
	stop := make(chan bool)
	for range 10 {
		go func() { <-stop }()
	}
	println(runtime.NumGoroutine())
	close(stop)
	for runtime.NumGoroutine() > 1 {
		time.Sleep(time.Millisecond)
	}
	println(runtime.NumGoroutine())
	println(runtime.NumCPU() >= 1, runtime.GOMAXPROCS(0) >= 1)
	old := runtime.GOMAXPROCS(3)
	println(runtime.GOMAXPROCS(0), runtime.GOMAXPROCS(old), runtime.GOMAXPROCS(0) == old)
	println(runtime.GOOS, runtime.GOARCH, runtime.Compiler)
}
