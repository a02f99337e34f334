// run

// TryLock, TryRLock, RLocker, and the reader count that a writer turns negative.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"
	"unsafe"
)

func main() {
	var rw sync.RWMutex
	count := (*int32)(unsafe.Add(unsafe.Pointer(&rw), 16)) // after the mutex and the two semaphores
	fmt.Println(unsafe.Sizeof(rw), *count)
	fmt.Println(rw.TryRLock(), rw.TryRLock(), *count)
	fmt.Println(rw.TryLock(), *count)
	rw.RUnlock()
	rw.RUnlock()
	fmt.Println(rw.TryLock(), *count == -1<<30)
	fmt.Println(rw.TryRLock(), rw.TryLock())
	rw.Unlock()
	fmt.Println(*count)

	l := rw.RLocker()
	l.Lock()
	fmt.Println(*count, rw.TryRLock())
	rw.RUnlock()
	written := make(chan bool)
	go func() {
		rw.Lock()
		written <- true
		rw.Unlock()
	}()
	for atomic.LoadInt32(count) >= 0 {
		time.Sleep(time.Millisecond)
	}
	fmt.Println(*count+1<<30, rw.TryRLock()) // a writer waits: no new readers
	l.Unlock()
	<-written
	rw.RLock()
	fmt.Println(*count)
	rw.RUnlock()
}
