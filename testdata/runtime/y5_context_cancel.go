// run

package main

import (
	"context"
	"errors"
	"time"
)

type key string

func main() {
	bg := context.Background()
	println(bg.Err() == nil, bg.Done() == nil, bg.Value(key("x")) == nil)
	ctx, cancel := context.WithCancel(bg)
	child, cancel2 := context.WithCancel(ctx)
	val := context.WithValue(child, key("k"), "v")
	println(val.Value(key("k")).(string), val.Value("k") == nil, child.Value(key("k")) == nil)
	done := make(chan string)
	go func() {
		<-val.Done()
		done <- val.Err().Error()
	}()
	cancel()
	println(<-done, ctx.Err() == context.Canceled, child.Err() == context.Canceled)
	cancel()
	cancel2()
	other, cancel3 := context.WithCancel(bg)
	sub, cancel4 := context.WithCancel(other)
	cancel4()
	println(sub.Err() != nil, other.Err() == nil)
	cancel3()
	tctx, c5 := context.WithTimeout(bg, 10*time.Millisecond)
	defer c5()
	_, has := tctx.Deadline()
	println(has)
	select {
	case <-tctx.Done():
		println(tctx.Err().Error(), errors.Is(tctx.Err(), context.DeadlineExceeded))
	case <-time.After(10 * time.Second):
		println("no timeout")
	}
	past, c6 := context.WithDeadline(bg, time.Now().Add(-time.Second))
	defer c6()
	println(past.Err() == context.DeadlineExceeded)
	late, c7 := context.WithTimeout(tctx, time.Hour)
	defer c7()
	println(late.Err() == context.DeadlineExceeded)
}
