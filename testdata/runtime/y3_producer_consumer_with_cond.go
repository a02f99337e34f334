// run

package main

import "sync"

type queue struct {
	mu       sync.Mutex
	notEmpty *sync.Cond
	notFull  *sync.Cond
	items    []int
	closed   bool
}

func (q *queue) put(v int) {
	q.mu.Lock()
	for len(q.items) == 3 {
		q.notFull.Wait()
	}
	q.items = append(q.items, v)
	q.notEmpty.Signal()
	q.mu.Unlock()
}

func (q *queue) get() (int, bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.items) == 0 && !q.closed {
		q.notEmpty.Wait()
	}
	if len(q.items) == 0 {
		return 0, false
	}
	v := q.items[0]
	q.items = q.items[1:]
	q.notFull.Signal()
	return v, true
}

func main() {
	q := &queue{}
	q.notEmpty, q.notFull = sync.NewCond(&q.mu), sync.NewCond(&q.mu)
	var producers, consumers sync.WaitGroup
	var mu sync.Mutex
	sum := 0
	for p := range 4 {
		producers.Add(1)
		go func() {
			defer producers.Done()
			for i := range 250 {
				q.put(p*1000 + i)
			}
		}()
	}
	for range 3 {
		consumers.Add(1)
		go func() {
			defer consumers.Done()
			for {
				v, ok := q.get()
				if !ok {
					return
				}
				mu.Lock()
				sum += v
				mu.Unlock()
			}
		}()
	}
	producers.Wait()
	q.mu.Lock()
	q.closed = true
	q.notEmpty.Broadcast()
	q.mu.Unlock()
	consumers.Wait()
	println(sum)
}
