// run

package main

import (
	"context"
	"sync"
)

func gen(ctx context.Context) <-chan int {
	c := make(chan int)
	go func() {
		defer close(c)
		for i := 0; ; i++ {
			select {
			case c <- i:
			case <-ctx.Done():
				return
			}
		}
	}()
	return c
}

func square(ctx context.Context, in <-chan int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for v := range in {
			select {
			case out <- v * v:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	sum := 0
	for v := range square(ctx, gen(ctx)) {
		sum += v
		if v >= 100 {
			break
		}
	}
	cancel()
	println(sum)
	var wg sync.WaitGroup
	ctx, cancel = context.WithCancel(context.Background())
	for range 10 {
		wg.Go(func() { <-ctx.Done() })
	}
	cancel()
	wg.Wait()
	println(ctx.Err().Error())
}
