// panic

package main

import "sync"

func main() {
	defer func() { println("never", recover()) }()
	var m sync.Mutex
	m.Unlock()
}
