// run

package main

import (
	"context"
	"errors"
)

func main() {
	ctx, cancel := context.WithCancelCause(context.Background())
	child, stop := context.WithCancel(ctx)
	defer stop()
	println(context.Cause(ctx) == nil)
	ran := make(chan string, 2)
	context.AfterFunc(child, func() { ran <- "after func" })
	off := context.AfterFunc(child, func() { ran <- "never" })
	println(off(), off())
	cancel(errors.New("my cause"))
	println(<-ran, ctx.Err().Error(), context.Cause(ctx).Error(), context.Cause(child).Error())
	cancel(errors.New("too late"))
	println(context.Cause(ctx).Error())
	free := context.WithoutCancel(child)
	println(free.Err() == nil, free.Done() == nil, context.Cause(free) == nil)
	now := context.AfterFunc(ctx, func() { ran <- "at once" })
	println(<-ran, now())
	defer func() { println(recover().(string)) }()
	context.WithCancel(nil)
}
