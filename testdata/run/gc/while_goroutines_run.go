// run

package main

import (
	"runtime"
	"sync"
)

type tree struct {
	l, r *tree
	v    int
}

func build(d int) *tree {
	if d == 0 {
		return &tree{v: 1}
	}
	return &tree{build(d - 1), build(d - 1), 1}
}

func (t *tree) count() int {
	if t == nil {
		return 0
	}
	return t.v + t.l.count() + t.r.count()
}

func main() {
	var wg sync.WaitGroup
	res := make(chan int, 100)
	for i := range 6 {
		wg.Go(func() {
			t := build(8)
			for range 10 {
				t.l = build(7)
				s := map[int]*tree{}
				for k := range 20 {
					s[k] = build(k % 4)
				}
				n := 0
				for _, x := range s {
					n += x.count()
				}
				if n != 5*(1+3+7+15) {
					println("wrong", n)
				}
			}
			res <- t.count() + i
		})
	}
	stop := make(chan bool)
	go func() {
		for {
			select {
			case <-stop:
				return
			default:
				runtime.GC()
			}
		}
	}()
	wg.Wait()
	close(stop)
	sum := 0
	for range 6 {
		sum += <-res
	}
	println(sum)
}
