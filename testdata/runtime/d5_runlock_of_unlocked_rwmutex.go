// panic

package main

import "sync"

func main() {
	defer func() { recover() }()
	var m sync.RWMutex
	m.RUnlock()
}
