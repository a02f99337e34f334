// run

// OnceFunc: once, and the same panic again at every call.
package main

import (
	"fmt"
	"sync"
)

func main() {
	n := 0
	f := sync.OnceFunc(func() { n++ })
	f()
	f()
	fmt.Println(n)
	p := sync.OnceFunc(func() {
		n++
		panic("first call")
	})
	for range 2 {
		func() {
			defer func() { fmt.Println("recovered:", recover(), n) }()
			p()
		}()
	}
	var once sync.Once
	for range 2 {
		func() {
			defer func() { fmt.Println("recovered:", recover()) }()
			once.Do(func() { panic("counts as done") })
		}()
	}
}
