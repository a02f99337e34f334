// run
// env GODEBUG=clobber=1
// env GOMAXPROCS=4

package main

import (
	"fmt"
	"runtime"
)

type node struct {
	key         int
	left, right *node
	next        *node
	any         any
	name        string
}

func tree(depth, key int) *node {
	if depth == 0 {
		return nil
	}
	return &node{key: key, left: tree(depth-1, 2*key), right: tree(depth-1, 2*key+1), name: fmt.Sprint("n", key)}
}

func (n *node) sum() int {
	if n == nil {
		return 0
	}
	if n.name != fmt.Sprint("n", n.key) {
		return -1 << 40
	}
	return n.key + n.left.sum() + n.right.sum()
}

// A heap of several megabytes that many threads mark: long lists, trees, large arrays of pointers, interfaces and slices,
// maps, and stacks of goroutines.
func main() {
	big := tree(13, 1)
	var list *node
	for i := 0; i < 100000; i++ {
		list = &node{key: i, next: list}
	}
	pointers := make([]*int, 50000)
	for i := range pointers {
		pointers[i] = new(int)
		*pointers[i] = i
	}
	slices := make([][]string, 3000)
	for i := range slices {
		slices[i] = []string{fmt.Sprint(i), "x", fmt.Sprint(-i)}
	}
	things := make([]any, 5000)
	for i := range things {
		if i%2 == 0 {
			things[i] = i
		} else {
			things[i] = &node{key: i, any: i}
		}
	}
	table := map[string]*node{}
	for i := 0; i < 5000; i++ {
		table[fmt.Sprint(i)] = &node{key: i}
	}
	type wide struct {
		a [3]any
		b [40]*int
	}
	wides := make([]wide, 300)
	for i := range wides {
		wides[i].b[39] = &[]int{i}[0]
		wides[i].a[1] = fmt.Sprint(i)
	}
	answers := make(chan int)
	ask := make([]chan bool, 200)
	for i := range ask {
		ask[i] = make(chan bool)
		go func() {
			mine := &node{key: i, next: &node{key: i}}
			for range ask[i] {
				answers <- mine.next.key
			}
		}()
	}
	for round := 0; round < 4; round++ {
		runtime.GC()
		garbage := tree(10, 1)
		_ = garbage
		n := 0
		for l := list; l != nil; l = l.next {
			n += l.key
		}
		for i, p := range pointers {
			n += *p - i
		}
		for i, s := range slices {
			if s[0] != fmt.Sprint(i) || s[2] != fmt.Sprint(-i) {
				n = -1
			}
		}
		for i, t := range things {
			if i%2 == 0 {
				n += t.(int)
			} else {
				n += t.(*node).any.(int)
			}
		}
		for k, v := range table {
			if k != fmt.Sprint(v.key) {
				n = -2
			}
		}
		for i := range wides {
			n += *wides[i].b[39]
			if wides[i].a[1].(string) != fmt.Sprint(i) {
				n = -3
			}
		}
		for i := range ask {
			ask[i] <- true
			n += <-answers
		}
		fmt.Println(big.sum(), n)
	}
}
