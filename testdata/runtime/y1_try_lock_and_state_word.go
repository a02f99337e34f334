// run

// The mutex is {state int32, sema uint32}: locked 1, woken 2, starving 4, waiters from bit 3 on.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"
	"unsafe"
)

func main() {
	var m sync.Mutex
	state := (*int32)(unsafe.Pointer(&m))
	fmt.Println(unsafe.Sizeof(m), *state)
	fmt.Println(m.TryLock(), *state)
	fmt.Println(m.TryLock(), *state)
	m.Unlock()
	fmt.Println(*state)
	m.Lock()
	var wg sync.WaitGroup
	for i := range 3 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			m.Lock()
			m.Unlock()
		}()
		for atomic.LoadInt32(state)>>3 != int32(i+1) {
			time.Sleep(time.Millisecond)
		}
	}
	s := atomic.LoadInt32(state)
	fmt.Println(s&1, s>>3)
	fmt.Println(m.TryLock())
	m.Unlock()
	wg.Wait()
	fmt.Println(*state, m.TryLock())
	m.Unlock()
}
