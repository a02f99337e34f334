// run

package main

import "sync"

func try(f func()) {
	defer func() {
		if s, ok := recover().(string); ok {
			println(s)
		}
	}()
	f()
}

func main() {
	var wg sync.WaitGroup
	wg.Wait()
	res := make([]int, 10)
	for i := range res {
		wg.Add(1)
		go func() {
			defer wg.Done()
			res[i] = i * i
		}()
	}
	wg.Wait()
	sum := 0
	for _, v := range res {
		sum += v
	}
	println(sum)
	n := 0
	for round := range 3 {
		wg.Go(func() { n += round })
		wg.Wait()
	}
	println(n)
	waiters := make(chan bool)
	wg.Add(1)
	for range 5 {
		go func() { wg.Wait(); waiters <- true }()
	}
	wg.Done()
	for range 5 {
		<-waiters
	}
	println("all waiters woke")
	try(func() { wg.Done() })
	var w2 sync.WaitGroup
	try(func() { w2.Add(-3) })
	var w3 sync.WaitGroup
	w3.Add(5)
	w3.Add(-5)
	w3.Wait()
	println("balanced")
}
