// run

package main

import (
	"fmt"
	"runtime"
)

var keep [][]byte

func main() {
	var a, b, c runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&a)
	for range 100 {
		keep = append(keep, make([]byte, 100000))
	}
	runtime.ReadMemStats(&b)
	fmt.Println(b.HeapAlloc-a.HeapAlloc >= 10_000_000, b.TotalAlloc-a.TotalAlloc >= 10_000_000, b.Mallocs-a.Mallocs >= 100, b.Mallocs-a.Mallocs < 1000)
	keep = nil
	runtime.GC()
	runtime.ReadMemStats(&c)
	fmt.Println(c.HeapAlloc < b.HeapAlloc, c.TotalAlloc >= b.TotalAlloc, c.NumGC > a.NumGC, c.Frees > a.Frees, c.Sys > 0, c.HeapObjects > 0)
}
