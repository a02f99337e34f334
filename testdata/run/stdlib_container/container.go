// run
package main

import (
	"container/heap"
	"container/list"
	"container/ring"
	"fmt"
)

type intHeap []int

func (h intHeap) Len() int           { return len(h) }
func (h intHeap) Less(i, j int) bool { return h[i] < h[j] }
func (h intHeap) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *intHeap) Push(x any)        { *h = append(*h, x.(int)) }
func (h *intHeap) Pop() any {
	old := *h
	x := old[len(old)-1]
	*h = old[:len(old)-1]
	return x
}

func show(l *list.List) {
	fmt.Print(l.Len(), ":")
	for e := l.Front(); e != nil; e = e.Next() {
		fmt.Print(" ", e.Value)
	}
	fmt.Print(" |")
	for e := l.Back(); e != nil; e = e.Prev() {
		fmt.Print(" ", e.Value)
	}
	fmt.Println()
}

func main() {
	h := &intHeap{5, 2, 8, 1, 9, 3, 3}
	heap.Init(h)
	fmt.Println(*h)
	heap.Push(h, 4)
	heap.Push(h, 0)
	fmt.Println(*h)
	(*h)[2] = 100
	heap.Fix(h, 2)
	fmt.Println(*h, heap.Remove(h, 3), heap.Remove(h, h.Len()-1))
	for h.Len() > 0 {
		fmt.Print(heap.Pop(h), " ")
	}
	fmt.Println()

	l := list.New()
	show(l)
	e4 := l.PushBack(4)
	e1 := l.PushFront(1)
	l.InsertBefore(3, e4)
	l.InsertAfter(2, e1)
	show(l)
	l.MoveToFront(e4)
	l.MoveToBack(e1)
	show(l)
	l.MoveBefore(e1, e4)
	l.MoveAfter(e4, l.Back())
	show(l)
	other := list.New()
	other.PushBack("a")
	other.PushBack("b")
	l.PushBackList(other)
	l.PushFrontList(other)
	l.PushBackList(l)
	show(l)
	fmt.Println(l.Remove(e1), e1.Next(), e1.Prev(), l.Remove(e1), l.InsertBefore(1, e1), l.InsertAfter(1, other.Front()))
	show(l)
	var zero list.List
	fmt.Println(zero.Front(), zero.Back(), zero.Len())
	zero.PushBack("z")
	show(&zero)
	l.Init()
	show(l)

	r := ring.New(5)
	for i := 0; i < r.Len(); i++ {
		r.Value = i
		r = r.Next()
	}
	r.Do(func(v any) { fmt.Print(v, " ") })
	fmt.Println(r.Len(), r.Move(2).Value, r.Move(-1).Value, r.Prev().Value)
	cut := r.Unlink(2)
	cut.Do(func(v any) { fmt.Print(v, " ") })
	fmt.Println(cut.Len(), r.Len())
	s := ring.New(2)
	s.Value, s.Next().Value = "x", "y"
	r.Link(s).Do(func(v any) { fmt.Print(v, " ") })
	fmt.Println(r.Len(), ring.New(0), new(ring.Ring).Len(), (*ring.Ring)(nil).Len())
}
