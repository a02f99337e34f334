// run
// env GODEBUG=asyncpreemptoff=1
// env GOMAXPROCS=1

package main

import "sync/atomic"

var (
	sink []int
	seen atomic.Bool
)

type stepper struct{ next *stepper }

// deep is no leaf, so its calls are calls: the places where preemption is still asked for.
//
//go:noinline
func (s *stepper) deep(n int) int {
	if n == 0 {
		return 0
	}
	return 1 + s.next.deep(n-1)
}

// Without preemption at back-edges a loop without calls keeps its P until it ends; calls and allocations still stop it.
func main() {
	go func() { seen.Store(true) }()
	s := &stepper{}
	s.next = s
	n := 0
	for !seen.Load() {
		n += s.deep(3)
	}
	println(n > 0)
	for i := 0; i < 100000; i++ {
		sink = make([]int, 100) // 90 MB: collections happen
	}
	println(len(sink))
}
