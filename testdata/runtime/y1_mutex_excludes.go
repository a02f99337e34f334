// run

package main

import (
	"runtime"
	"sync"
)

func main() {
	var m sync.Mutex
	var wg sync.WaitGroup
	n, inside := 0, 0
	for range 8 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := range 2000 {
				m.Lock()
				inside++
				if inside != 1 {
					println("two inside")
				}
				n++
				if i%100 == 0 {
					runtime.Gosched()
				}
				inside--
				m.Unlock()
			}
		}()
	}
	wg.Wait()
	println(n)
	var l sync.Locker = &m
	l.Lock()
	println(m.TryLock())
	l.Unlock()
	println(m.TryLock(), m.TryLock())
	go m.Unlock() // any goroutine may unlock
	m.Lock()
	println("locked again")
}
