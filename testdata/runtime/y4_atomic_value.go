// run

package main

import (
	"sync"
	"sync/atomic"
)

type config struct {
	name string
	n    int
}

func try(f func()) {
	defer func() {
		if r := recover(); r != nil {
			println(r.(string))
		}
	}()
	f()
}

func main() {
	var v atomic.Value
	println(v.Load() == nil)
	v.Store(config{"a", 1})
	println(v.Load().(config).name)
	old := v.Swap(config{"b", 2})
	println(old.(config).n, v.Load().(config).n)
	println(v.CompareAndSwap(config{"x", 2}, config{"c", 3}), v.CompareAndSwap(config{"b", 2}, config{"c", 3}), v.Load().(config).name)
	try(func() { v.Store("other type") })
	try(func() { v.Store(nil) })
	try(func() { v.Swap(1) })
	try(func() { v.Swap(nil) })
	try(func() { v.CompareAndSwap(config{}, 1) })
	try(func() { v.CompareAndSwap(1, config{}) })
	try(func() { v.CompareAndSwap(config{}, nil) })
	var w atomic.Value
	println(w.CompareAndSwap(nil, 5), w.Load().(int))
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Go(func() {
			for j := range 300 {
				v.Store(config{"g", i*1000 + j})
				if v.Load().(config).name != "g" {
					println("torn")
				}
			}
		})
	}
	wg.Wait()
	println(v.Load().(config).name)
}
