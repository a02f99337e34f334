// run

package main

import (
	"sync"
	"sync/atomic"
	"unsafe"
)

type node struct{ v int }

func main() {
	var i32 int32 = 5
	var i64 int64 = -5
	var u32 uint32 = 1
	var u64 uint64
	var up uintptr = 7
	println(atomic.AddInt32(&i32, -6), atomic.AddInt64(&i64, 1<<40), atomic.AddUint32(&u32, ^uint32(0)), atomic.AddUint64(&u64, ^uint64(0)), atomic.AddUintptr(&up, 3))
	println(atomic.LoadInt32(&i32), atomic.LoadInt64(&i64), atomic.LoadUint32(&u32), atomic.LoadUint64(&u64), atomic.LoadUintptr(&up))
	atomic.StoreInt32(&i32, 9)
	atomic.StoreUint64(&u64, 10)
	println(atomic.SwapInt32(&i32, 11), i32, atomic.SwapUint64(&u64, 12), u64)
	println(atomic.CompareAndSwapInt32(&i32, 11, 13), i32, atomic.CompareAndSwapInt32(&i32, 11, 14), i32)
	println(atomic.AndInt32(&i32, 6), i32, atomic.OrUint64(&u64, 3), u64)
	a, b := &node{1}, &node{2}
	p := unsafe.Pointer(a)
	println((*node)(atomic.LoadPointer(&p)).v, atomic.CompareAndSwapPointer(&p, unsafe.Pointer(a), unsafe.Pointer(b)), (*node)(p).v)
	println((*node)(atomic.SwapPointer(&p, nil)).v, p == nil)
	var n int64
	var wg sync.WaitGroup
	for range 8 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for range 1000 {
				atomic.AddInt64(&n, 1)
				for {
					old := atomic.LoadInt32(&i32)
					if atomic.CompareAndSwapInt32(&i32, old, old+1) {
						break
					}
				}
			}
		}()
	}
	wg.Wait()
	println(n, i32)
	func() {
		defer func() { println(recover().(error).Error()) }()
		atomic.AddInt32(nil, 1)
	}()
}
