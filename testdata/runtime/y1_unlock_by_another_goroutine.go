// run

// A mutex belongs to no goroutine; waiters get it in their order when it is handed over.
package main

import (
	"sync"
	"sync/atomic"
	"time"
	"unsafe"
)

func main() {
	var m sync.Mutex
	m.Lock()
	go func() {
		time.Sleep(10 * time.Millisecond)
		println("unlocking")
		m.Unlock()
	}()
	m.Lock()
	println("locked")

	var order []int
	var done sync.WaitGroup
	for i := range 5 {
		done.Add(1)
		go func() {
			defer done.Done()
			m.Lock()
			order = append(order, i)
			time.Sleep(3 * time.Millisecond) // starving from here on: handed over first in, first out
			m.Unlock()
		}()
		for atomic.LoadInt32((*int32)(unsafe.Pointer(&m)))>>3 != int32(i+1) { // so many wait
			time.Sleep(time.Millisecond)
		}
	}
	m.Unlock()
	done.Wait()
	for _, i := range order {
		print(i, " ")
	}
	println()
}
