// run

package main

import "sync"

func main() {
	var m sync.RWMutex
	in := make(chan bool)
	release := make(chan bool)
	var wg sync.WaitGroup
	for range 5 {
		wg.Add(1)
		go func() {
			m.RLock()
			in <- true
			<-release
			m.RUnlock()
			wg.Done()
		}()
	}
	for range 5 {
		<-in
	}
	println("five readers inside", m.TryRLock(), m.TryLock())
	m.RUnlock()
	close(release)
	wg.Wait()
	println(m.TryLock(), m.TryRLock(), m.TryLock())
	m.Unlock()
	n := 0
	for range 10 {
		wg.Add(2)
		go func() {
			defer wg.Done()
			for range 200 {
				m.Lock()
				n++
				m.Unlock()
			}
		}()
		go func() {
			defer wg.Done()
			last := 0
			for range 200 {
				m.RLock()
				if n < last {
					println("went back")
				}
				last = n
				m.RUnlock()
			}
		}()
	}
	wg.Wait()
	println(n)
	l := m.RLocker()
	l.Lock()
	l.Lock()
	println(m.TryLock())
	l.Unlock()
	l.Unlock()
	println(m.TryLock())
}
