// run
// env GOMAXPROCS=1

package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

// A panic in a nil Pool leaves its goroutine preemptible.
func main() {
	var p *sync.Pool
	func() {
		defer func() { fmt.Println(recover()) }()
		p.Get()
	}()
	var done atomic.Bool
	time.AfterFunc(time.Millisecond, func() { done.Store(true) })
	for !done.Load() {
	}
	fmt.Println("ok")
}
