// panic

package main

import "sync"

func main() {
	a := sync.Cond{L: &sync.Mutex{}}
	a.Signal()
	b := a
	b.Signal()
}
