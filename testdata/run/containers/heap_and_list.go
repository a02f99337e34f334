// run

package main

import (
	"container/heap"
	"container/list"
	"fmt"
)

type item struct {
	v     string
	p, ix int
}
type pq []*item

func (q pq) Len() int            { return len(q) }
func (q pq) Less(i, j int) bool  { return q[i].p > q[j].p }
func (q pq) Swap(i, j int)       { q[i], q[j] = q[j], q[i]; q[i].ix, q[j].ix = i, j }
func (q *pq) Push(x interface{}) { it := x.(*item); it.ix = len(*q); *q = append(*q, it) }
func (q *pq) Pop() interface{} {
	old := *q
	x := old[len(old)-1]
	*q = old[:len(old)-1]
	return x
}

func main() {
	q := pq{}
	for i, s := range []string{"c", "a", "d", "b"} {
		heap.Push(&q, &item{v: s, p: (i*7 + 3) % 5})
	}
	x := &item{v: "x", p: 0}
	heap.Push(&q, x)
	x.p = 10
	heap.Fix(&q, x.ix)
	y := &item{v: "y", p: 2}
	heap.Push(&q, y)
	heap.Remove(&q, y.ix)
	for q.Len() > 0 {
		it := heap.Pop(&q).(*item)
		fmt.Print(it.v, it.p, " ")
	}
	fmt.Println()
	l := list.New()
	e4 := l.PushBack(4)
	e1 := l.PushFront(1)
	l.InsertBefore(3, e4)
	l.InsertAfter(2, e1)
	l.MoveToFront(e4)
	l.MoveToBack(e1)
	for e := l.Front(); e != nil; e = e.Next() {
		fmt.Print(e.Value, " ")
	}
	fmt.Println(l.Len(), l.Remove(e4), l.Front().Value, l.Back().Prev().Value)
	m := list.New()
	m.PushBack("m")
	l.PushBackList(m)
	for e := l.Back(); e != nil; e = e.Prev() {
		fmt.Print(e.Value, " ")
	}
	fmt.Println()
}
