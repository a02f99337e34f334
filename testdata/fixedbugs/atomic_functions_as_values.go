// run

// Functions of sync/atomic and math that are single instructions, used as values, deferred, and called with
// another call's results.
package main

import (
	"fmt"
	"math"
	"sync/atomic"
	"unsafe"
)

var x32 int32
var u64 uint64

func where32() (*int32, int32)      { return &x32, 5 }
func cas32() (*int32, int32, int32) { return &x32, 12, -1 }
func whereU64() (*uint64, uint64)   { return &u64, 1 << 63 }
func apply(f func(float64) float64) { fmt.Println(f(2.25), f(-2.25)) }
func apply2(f func(x, y float64) float64) {
	fmt.Println(f(3, -1))
}

func main() {
	add := atomic.AddInt32
	fmt.Println(add(&x32, 7))
	fmt.Println(atomic.AddInt32(where32()))
	fmt.Println(atomic.CompareAndSwapInt32(cas32()))
	load := atomic.LoadInt32
	fmt.Println(load(&x32))
	atomic.StoreUint64(whereU64())
	fmt.Println(atomic.AddUint64(&u64, 1))

	table := map[string]func(*int32, int32) int32{
		"add": atomic.AddInt32, "swap": atomic.SwapInt32, "and": atomic.AndInt32, "or": atomic.OrInt32,
	}
	for _, name := range []string{"add", "swap", "or", "and"} {
		fmt.Println(name, table[name](&x32, 6), x32)
	}

	a, b := 1, 2
	p := unsafe.Pointer(&a)
	swap, get := atomic.SwapPointer, atomic.LoadPointer
	old := swap(&p, unsafe.Pointer(&b))
	fmt.Println(*(*int)(old), *(*int)(get(&p)))
	store := atomic.StorePointer
	store(&p, old)
	fmt.Println(*(*int)(p))

	apply(math.Abs)
	apply(math.Floor)
	apply2(math.Copysign)

	done := make(chan bool)
	go func() {
		defer close(done)
		defer atomic.AddInt32(&x32, 100)
	}()
	<-done
	go atomic.StoreInt32(&x32, -7)
	for atomic.LoadInt32(&x32) != -7 {
	}
	var nilp *int32
	defer func() { fmt.Println(recover()) }()
	add(nilp, 1)
}
