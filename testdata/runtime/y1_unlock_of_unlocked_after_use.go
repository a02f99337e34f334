// panic

package main

import "sync"

type s struct{ mu sync.Mutex }

func (x *s) twice() {
	x.mu.Lock()
	x.mu.Unlock()
	x.mu.Unlock()
}

func main() {
	new(s).twice()
}
