// run

package main

import (
	"sync"
	"sync/atomic"
)

type stats struct {
	ok    atomic.Bool
	n     atomic.Int32
	big   atomic.Uint64
	total atomic.Int64
	ptr   atomic.Uintptr
	u     atomic.Uint32
}

func main() {
	var s stats
	println(s.ok.Load(), s.ok.Swap(true), s.ok.Load(), s.ok.CompareAndSwap(false, true), s.ok.CompareAndSwap(true, false))
	println(s.n.Add(5), s.n.Swap(7), s.n.Load(), s.n.CompareAndSwap(7, 8), s.n.CompareAndSwap(7, 9), s.n.Load())
	s.big.Store(1 << 63)
	println(s.big.Add(1<<63-1), s.big.And(0xff), s.big.Or(0xf00), s.big.Load())
	s.ptr.Store(3)
	println(s.ptr.Add(4), s.u.Add(^uint32(0)), s.u.Add(2))
	var wg sync.WaitGroup
	for i := range 10 {
		wg.Go(func() {
			for range 100 {
				s.total.Add(int64(i))
			}
		})
	}
	wg.Wait()
	println(s.total.Load())
}
