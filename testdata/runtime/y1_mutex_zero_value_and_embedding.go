// run

package main

import "sync"

type counter struct {
	sync.Mutex
	n map[string]int
}

func (c *counter) add(k string) int {
	c.Lock()
	defer c.Unlock()
	c.n[k]++
	return c.n[k]
}

func (c *counter) panics() {
	c.Lock()
	defer c.Unlock()
	panic("inside the lock")
}

func main() {
	c := &counter{n: map[string]int{}}
	var wg sync.WaitGroup
	for range 100 {
		wg.Add(1)
		go func() { c.add("k"); wg.Done() }()
	}
	wg.Wait()
	println(c.add("k"))
	func() {
		defer func() { println(recover().(string)) }()
		c.panics()
	}()
	println("unlocked by the deferred call:", c.TryLock())
	c.Unlock()
}
