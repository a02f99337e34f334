// run

package main

import (
	"fmt"
	"runtime"
	"time"
)

type node struct {
	name string
	next *node
	pad  [20]int
}

type namer interface{ Name() string }

func (n *node) Name() string { return n.name }

type small struct{ x int8 }

var (
	done     = make(chan string, 100)
	kept     *node
	goodbyes = 0
)

//go:noinline
func chain() {
	c := &node{name: "c"}
	b := &node{name: "b", next: c}
	a := &node{name: "a", next: b}
	for _, n := range []*node{c, a, b} {
		runtime.SetFinalizer(n, func(n *node) { done <- n.name })
	}
}

//go:noinline
func kinds() {
	runtime.SetFinalizer(&node{name: "any"}, func(x any) { done <- x.(*node).name })
	runtime.SetFinalizer(&node{name: "namer"}, func(x namer) { done <- x.Name() })
	runtime.SetFinalizer(&node{name: "results"}, func(n *node) (int, string, error) { done <- n.name; return 1, "x", nil })
	big := new([100000]byte)
	big[99999] = 7
	runtime.SetFinalizer(big, func(b *[100000]byte) { done <- fmt.Sprint("big ", b[99999]) })
	gone := &node{name: "gone"}
	runtime.SetFinalizer(gone, func(n *node) { done <- n.name })
	runtime.SetFinalizer(gone, nil)
}

//go:noinline
func revived() {
	n := &node{name: "revived"}
	runtime.SetFinalizer(n, func(n *node) {
		kept = n
		goodbyes++
		runtime.SetFinalizer(n, func(n *node) { done <- n.name + " twice" })
		done <- n.name
	})
}

func wait(n int) map[string]bool {
	got := map[string]bool{}
	for i := 0; i < 2000 && len(got) < n; i++ {
		runtime.GC()
		select {
		case s := <-done:
			got[s] = true
		case <-time.After(time.Millisecond):
		}
	}
	return got
}

// deep overwrites what earlier calls have left on the stack.
//
//go:noinline
func deep(n int) int {
	var a [50]int
	if n > 0 {
		return deep(n-1) + a[n%50]
	}
	return 0
}

func main() {
	before := runtime.NumGoroutine()
	chain()
	deep(20)
	for _, want := range []string{"a", "b", "c"} {
		got := wait(1)
		fmt.Println(want, got[want], len(got))
	}
	kinds()
	deep(20)
	fmt.Println(wait(4))
	revived()
	deep(20)
	fmt.Println(wait(1), kept.name, goodbyes)
	kept = nil
	deep(20)
	fmt.Println(wait(1))
	held := &node{name: "held"}
	runtime.SetFinalizer(held, func(n *node) { done <- n.name })
	runtime.GC()
	time.Sleep(5 * time.Millisecond)
	fmt.Println(len(done))
	runtime.KeepAlive(held)
	fmt.Println(runtime.NumGoroutine() - before)
}
