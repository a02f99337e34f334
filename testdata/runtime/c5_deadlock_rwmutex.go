// panic

package main

import "sync"

var m sync.RWMutex

func reader() { m.RLock() }
func writer() { m.Lock() }

func main() {
	m.Lock()
	go reader()
	writer()
}
