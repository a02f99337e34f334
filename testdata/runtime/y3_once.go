// run

package main

import "sync"

func main() {
	var o sync.Once
	n := 0
	var wg sync.WaitGroup
	for range 20 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			o.Do(func() { n++ })
			if n != 1 {
				println("Do returned before the first call was done")
			}
		}()
	}
	wg.Wait()
	o.Do(func() { n = 100 })
	println(n)
	var p sync.Once
	func() {
		defer func() { println("recovered", recover().(string)) }()
		p.Do(func() { panic("in Do") })
	}()
	p.Do(func() { println("never: a panicking call counts") })
	f := sync.OnceFunc(func() { println("once") })
	f()
	f()
	calls := 0
	g := sync.OnceFunc(func() { calls++; panic("each time") })
	for range 3 {
		func() {
			defer func() { print(recover().(string), " ") }()
			g()
		}()
	}
	println(calls)
}
