// run

// Large values through channels, select, go and defer statements.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

type big [3000]int

type rec struct {
	p *int
	b big
	s string
}

func mk(k int) (r rec) {
	r.p = new(int)
	*r.p = k
	r.b[2999] = k
	r.s = fmt.Sprint("s", k)
	return
}

func (r rec) show(tag string) { fmt.Println(tag, *r.p, r.b[2999], r.s) }
func show(tag string, b big)  { fmt.Println(tag, b[0], b[2999]) }

func deferred() (out big) {
	var b big
	b[0] = 1
	defer show("deferred", b)
	defer func(c big) { fmt.Println("lit", c[0]); c[0] = 5; out[0] = c[0] + out[0] }(b)
	r := mk(4)
	defer r.show("method")
	f := r.show
	defer f("value")
	*r.p = 40
	r.b[2999] = 41
	b[0] = 2
	return b
}

func main() {
	c := make(chan rec)
	done := make(chan bool)
	go func() {
		for r := range c {
			r.b[0]++
			fmt.Println(*r.p, r.b[0], r.b[2999], r.s)
		}
		close(done)
	}()
	for i := range 5 {
		r := mk(i)
		c <- r
		r.b[2999] = -1
		runtime.Gosched()
	}
	close(c)
	<-done
	zero, ok := <-c
	fmt.Println(zero.p == nil, zero.s == "", ok)

	bc := make(chan rec, 2)
	x := mk(10)
	bc <- x
	x.b[2999] = 11
	bc <- x
	go func() { bc <- mk(12) }()
	runtime.Gosched()
	for range 3 {
		v := <-bc
		v.show("buffered")
	}

	uc := make(chan big)
	go func() {
		var b big
		for i := range 4 {
			b[0] = i
			select {
			case uc <- b:
			case r := <-bc:
				fmt.Println("none", r.s)
			}
		}
		close(uc)
	}()
	for {
		var b big
		var ok bool
		select {
		case b, ok = <-uc:
		case <-bc:
		}
		if !ok {
			break
		}
		_ = b
	}
	select {
	case v := <-bc:
		fmt.Println(v)
	default:
		fmt.Println("default")
	}
	arr := [2]big{}
	cc := make(chan big, 1)
	cc <- arr[0]
	i := 1
	select {
	case arr[i] = <-cc:
		i = 0
	}
	arr[1][7] = 3
	cc <- arr[1]
	m := map[int]big{}
	m[1] = <-cc
	fmt.Println(m[1][7])

	var wg sync.WaitGroup
	var mu sync.Mutex
	total := 0
	for i := range 8 {
		r := mk(i)
		wg.Add(1)
		go func(r rec, k int) {
			defer wg.Done()
			runtime.GC()
			mu.Lock()
			defer mu.Unlock()
			total += *r.p*1000 + r.b[2999] + len(r.s)
		}(r, i)
		r.b[2999] = 0
		*r.p += 0
	}
	wg.Wait()
	fmt.Println(total)
	fmt.Println(deferred()[0])
	func() {
		defer func() {
			r := recover().(rec)
			r.show("panic")
		}()
		panic(mk(77))
	}()
}
