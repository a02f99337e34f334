// run

package main

import "sync"

func main() {
	var m sync.Map
	m.Store("a", 1)
	m.Store(2, "two")
	v, ok := m.Load("a")
	println(v.(int), ok)
	_, ok = m.Load("b")
	println(ok)
	v, loaded := m.LoadOrStore("a", 5)
	println(v.(int), loaded)
	v, loaded = m.LoadOrStore("c", 7)
	println(v.(int), loaded)
	v, loaded = m.LoadAndDelete("c")
	println(v.(int), loaded)
	v, loaded = m.LoadAndDelete("c")
	println(v == nil, loaded)
	v, loaded = m.Swap("a", 10)
	println(v.(int), loaded)
	println(m.CompareAndSwap("a", 1, 2), m.CompareAndSwap("a", 10, 11), m.CompareAndDelete("a", 1), m.CompareAndDelete("a", 11))
	n := 0
	m.Range(func(k, v interface{}) bool { n++; return true })
	println(n)
	m.Delete(2)
	m.Delete("missing")
	for i := range 10 {
		m.Store(i, i*i)
	}
	sum := 0
	m.Range(func(k, v interface{}) bool { sum += v.(int); m.Delete(k); return true })
	println(sum)
	n = 0
	m.Range(func(k, v interface{}) bool { n++; return false })
	println(n)
	var wg sync.WaitGroup
	for g := range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := range 200 {
				m.Store(i, g)
				m.Load(i)
				m.LoadOrStore(i+1000, g)
			}
		}()
	}
	wg.Wait()
	m.Range(func(k, v interface{}) bool { n++; return true })
	println(n)
	m.Clear()
	_, ok = m.Load(1)
	println(ok)
}
