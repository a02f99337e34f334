// run
// env GOMAXPROCS=1
// env GOGC=off
// skip hostile

package main

import (
	"fmt"
	"runtime"
	"sync"
)

// A value survives one collection as a victim, not two; taking it makes it fresh again.
func main() {
	var p sync.Pool
	fmt.Println(p.Get())
	p.Put("a")
	p.Put("b")
	p.Put("c")
	p.Put(nil)
	fmt.Println(p.Get(), p.Get(), p.Get(), p.Get())
	p.Put("a")
	runtime.GC()
	fmt.Println(p.Get(), p.Get())
	p.Put("a")
	p.Put("b")
	runtime.GC()
	runtime.GC()
	fmt.Println(p.Get())
	p.Put("a")
	runtime.GC()
	p.Put(p.Get())
	runtime.GC()
	fmt.Println(p.Get(), p.Get())
	p.New = func() any { return "new" }
	fmt.Println(p.Get())
}
