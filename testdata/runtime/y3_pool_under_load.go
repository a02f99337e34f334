// run

package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

type item struct {
	users atomic.Int32
	data  []byte
}

// Nobody gets what another one has, collections and changes of GOMAXPROCS notwithstanding.
func main() {
	var made, wrong atomic.Int32
	p := sync.Pool{New: func() any {
		made.Add(1)
		return &item{data: make([]byte, 100)}
	}}
	var wg sync.WaitGroup
	const goroutines, rounds = 16, 400
	for i := 0; i < goroutines; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for k := 0; k < rounds; k++ {
				a, b := p.Get().(*item), p.Get().(*item)
				if a == b || a.users.Add(1) != 1 || b.users.Add(1) != 1 {
					wrong.Add(1)
				}
				if k%16 == 0 {
					runtime.Gosched()
				}
				a.users.Add(-1)
				b.users.Add(-1)
				p.Put(a)
				p.Put(b)
				if i == 0 && k%50 == 0 {
					runtime.GC()
				}
				if i == 1 && k%100 == 0 {
					runtime.GOMAXPROCS(1 + k/100)
				}
			}
		}()
	}
	wg.Wait()
	fmt.Println(wrong.Load(), made.Load() > 0, made.Load() < goroutines*rounds)
}
