// run

// Elements of every shape go through a hand-off, a buffer and a parked sender unchanged.
package main

import "fmt"

type big struct {
	a [40]int64
	s string
}

type pair struct {
	x int8
	y string
}

func main() {
	for _, size := range []int{0, 1, 3} {
		bytes := make(chan int8, size)
		go func() { bytes <- -1; bytes <- 127; close(bytes) }()
		fmt.Println(<-bytes, <-bytes, <-bytes)

		complexes := make(chan complex64, size)
		go func() { complexes <- 1 - 2i; complexes <- complex(0.5, 1e10); close(complexes) }()
		fmt.Println(<-complexes, <-complexes, <-complexes)

		strs := make(chan string, size)
		go func() { strs <- "first"; strs <- ""; close(strs) }()
		fmt.Printf("%q %q %q\n", <-strs, <-strs, <-strs)

		slices := make(chan []int, size)
		go func() { slices <- []int{1, 2}; slices <- nil; close(slices) }()
		fmt.Println(<-slices, <-slices == nil, <-slices == nil)

		anys := make(chan any, size)
		go func() { anys <- 3.5; anys <- pair{1, "p"}; close(anys) }()
		fmt.Println(<-anys, <-anys, <-anys)

		pairs := make(chan pair, size)
		go func() { pairs <- pair{-3, "q"}; pairs <- pair{}; close(pairs) }()
		fmt.Println(<-pairs, <-pairs, <-pairs)

		large := make(chan big, size)
		go func() {
			var b big
			for i := range b.a {
				b.a[i] = int64(i * i)
			}
			b.s = "end"
			large <- b
			b.a[39] = -1
			large <- b
			close(large)
		}()
		b, c := <-large, <-large
		z, ok := <-large
		fmt.Println(b.a[39], b.s, c.a[39], c.a[38], z == big{}, ok)

		nothing := make(chan struct{}, size)
		go func() { nothing <- struct{}{}; nothing <- struct{}{}; close(nothing) }()
		n := 0
		for range nothing {
			n++
		}
		fmt.Println(n)

		funcs := make(chan func() int, size)
		go func() {
			for i := range 2 {
				funcs <- func() int { return i * 10 }
			}
			close(funcs)
		}()
		f, g, h := <-funcs, <-funcs, <-funcs
		fmt.Println(f(), g(), h == nil)

		chans := make(chan chan int, size)
		go func() { c := make(chan int, 1); chans <- c; c <- 99 }()
		fmt.Println(<-<-chans)

		arrays := make(chan [3]uint16, size)
		go func() { arrays <- [3]uint16{1, 2, 65535}; close(arrays) }()
		fmt.Println(<-arrays, <-arrays)
	}
}
