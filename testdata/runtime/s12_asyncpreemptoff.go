// run
// env GODEBUG=asyncpreemptoff=1
// env GOMAXPROCS=1

package main

import (
	"fmt"
	"time"
)

var sink []int

//go:noinline
func step(i int) int { return i + 1 }

// Without preemption at back-edges a loop without calls keeps its P until it ends; calls and allocations still stop it.
func main() {
	start := time.Now()
	late := make(chan time.Duration)
	go func() {
		time.Sleep(time.Millisecond)
		late <- time.Since(start)
	}()
	time.Sleep(100 * time.Microsecond)
	s := 0
	for time.Since(start) < 60*time.Millisecond {
		for i := 0; i < 3000; i++ {
			s = step(s)
		}
	}
	fmt.Println(<-late < 55*time.Millisecond)
	for i := 0; i < 100000; i++ {
		sink = make([]int, 100) // 90 MB: collections happen
	}
	fmt.Println(len(sink))
}
