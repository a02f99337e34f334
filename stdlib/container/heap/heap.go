// Package heap keeps a collection as a binary heap, whose least element is at index 0.
package heap

import "sort"

// An Interface is a collection that can be a heap. Push and Pop add and remove at the end; they are for this
// package, users call the functions of these names.
type Interface interface {
	sort.Interface
	Push(x any)
	Pop() any
}

// Init makes a heap of any collection, in linear time.
func Init(h Interface) {
	n := h.Len()
	for i := n/2 - 1; i >= 0; i-- {
		down(h, i, n)
	}
}

// Push adds x.
func Push(h Interface, x any) {
	h.Push(x)
	up(h, h.Len()-1)
}

// Pop removes the least element and returns it.
func Pop(h Interface) any {
	last := h.Len() - 1
	h.Swap(0, last)
	down(h, 0, last)
	return h.Pop()
}

// Remove removes element i and returns it.
func Remove(h Interface, i int) any {
	last := h.Len() - 1
	if i != last {
		h.Swap(i, last)
		settle(h, i, last)
	}
	return h.Pop()
}

// Fix restores the order after element i has changed its value.
func Fix(h Interface, i int) { settle(h, i, h.Len()) }

// settle moves element i of the first n down or up to its place.
func settle(h Interface, i, n int) {
	if !down(h, i, n) {
		up(h, i)
	}
}

func up(h Interface, i int) {
	for i > 0 {
		parent := (i - 1) / 2
		if !h.Less(i, parent) {
			return
		}
		h.Swap(parent, i)
		i = parent
	}
}

// down reports whether element i has moved.
func down(h Interface, i, n int) bool {
	at := i
	for {
		child := 2*at + 1
		if child >= n || child < 0 {
			break
		}
		if right := child + 1; right < n && h.Less(right, child) {
			child = right
		}
		if !h.Less(child, at) {
			break
		}
		h.Swap(at, child)
		at = child
	}
	return at > i
}
