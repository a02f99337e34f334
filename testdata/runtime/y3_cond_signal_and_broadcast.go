// run

package main

import "sync"

func main() {
	var m sync.Mutex
	c := sync.NewCond(&m)
	ready, woken := 0, make(chan int)
	tickets := 0
	for i := range 6 {
		go func() {
			m.Lock()
			ready++
			for tickets == 0 {
				c.Wait()
			}
			tickets--
			m.Unlock()
			woken <- i
		}()
	}
	for {
		m.Lock()
		if ready == 6 {
			m.Unlock()
			break
		}
		m.Unlock()
	}
	for range 2 {
		m.Lock()
		tickets++
		c.Signal()
		m.Unlock()
		<-woken
	}
	m.Lock()
	println("left:", tickets)
	tickets = 4
	c.Broadcast()
	m.Unlock()
	for range 4 {
		<-woken
	}
	c.Signal()
	c.Broadcast()
	println("done", tickets)
}
