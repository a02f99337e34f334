// panic

package main

import "sync"

func main() {
	defer func() { println("never", recover()) }()
	done := make(chan bool)
	go func() {
		defer close(done)
		defer func() { recover() }()
		var m sync.Mutex
		m.Lock()
		m.Unlock()
		m.Unlock()
	}()
	<-done
	println("not reached")
}
