// run

package main

import (
	"runtime"
	"sync"
)

type buf struct{ n int }

func main() {
	made := 0
	p := sync.Pool{New: func() interface{} { made++; return &buf{} }}
	x := p.Get().(*buf)
	println(made, x.n)
	var empty sync.Pool
	println(empty.Get() == nil)
	empty.Put(nil)
	println(empty.Get() == nil)
	p.Put(x)
	for range 3 { // gone after two collections
		runtime.GC()
	}
	made = 0
	y := p.Get().(*buf)
	println(made, y.n)
	var wg sync.WaitGroup
	q := sync.Pool{New: func() interface{} { return new(buf) }}
	for range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for range 500 {
				b := q.Get().(*buf)
				if b.n != 0 {
					println("shared by two")
				}
				b.n++
				runtime.Gosched()
				b.n--
				q.Put(b)
			}
		}()
	}
	wg.Wait()
	println("done")
}
