// run
package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"
)

type key string

type named struct{}

func (named) String() string { return "named" }

// foreign is a context of another kind around one of the package's.
type foreign struct {
	context.Context
	done chan struct{}
}

func (f foreign) Done() <-chan struct{} { return f.done }
func (f foreign) Err() error {
	select {
	case <-f.done:
		return errors.New("foreign")
	default:
		return nil
	}
}

// hooked lets others register for its end.
type hooked struct {
	foreign
	hooks *[]func()
}

func (h hooked) AfterFunc(f func()) func() bool {
	*h.hooks = append(*h.hooks, f)
	return func() bool { fmt.Println("unhooked"); return true }
}

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

func main() {
	bg := context.Background()
	fmt.Println(bg, context.TODO(), bg.Err(), bg.Done() == nil, bg.Value("x"))
	fmt.Printf("%T %T\n", bg, context.TODO())
	ctx, cancel := context.WithCancel(bg)
	v := context.WithValue(ctx, key("a"), 1)
	v = context.WithValue(v, named{}, "text")
	v = context.WithValue(v, 5, nil)
	fmt.Println(ctx, v)
	fmt.Printf("%T %T\n", ctx, v)
	fmt.Println(v.Value(key("a")), v.Value("a"), v.Value(named{}), v.Value(5), v.Value(6))
	child, cancelChild := context.WithCancelCause(v)
	fmt.Println(child.Err(), context.Cause(child))
	grand, cancelGrand := context.WithTimeout(child, time.Hour)
	_, ok := grand.Deadline()
	fmt.Println(ok, strings.HasPrefix(fmt.Sprint(grand), "context.Background.WithCancel.WithValue(context_test") || strings.Contains(fmt.Sprint(grand), ".WithDeadline("))
	cancelChild(errors.New("why"))
	cancelChild(errors.New("too late"))
	<-grand.Done()
	fmt.Println(child.Err(), context.Cause(child), grand.Err(), context.Cause(grand), ctx.Err(), context.Cause(ctx))
	cancelGrand()
	cancel()
	cancel()
	<-v.Done()
	fmt.Println(ctx.Err() == context.Canceled, v.Err(), context.Cause(v))
	late, cancelLate := context.WithCancel(v)
	fmt.Println(late.Err())
	cancelLate()

	t, cancelT := context.WithTimeoutCause(bg, 5*time.Millisecond, errors.New("slow"))
	defer cancelT()
	<-t.Done()
	fmt.Println(t.Err(), context.Cause(t), t.Err() == context.DeadlineExceeded)
	var timeout interface{ Timeout() bool }
	fmt.Println(errors.As(t.Err(), &timeout) && timeout.Timeout())
	p, cancelP := context.WithDeadline(bg, time.Now().Add(-time.Second))
	fmt.Println(p.Err(), context.Cause(p))
	cancelP()
	fmt.Println(p.Err())
	short, cancelShort := context.WithTimeout(t, time.Hour)
	fmt.Printf("%T %v\n", short, short.Err())
	cancelShort()

	w := context.WithoutCancel(v)
	fmt.Println(w.Err(), w.Done() == nil, w.Value(key("a")), context.Cause(w))
	wc, cancelW := context.WithCancel(w)
	fmt.Println(wc.Err())
	cancelW()
	fmt.Println(wc.Err())

	a, cancelA := context.WithCancel(bg)
	ran := make(chan string, 4)
	stop1 := context.AfterFunc(a, func() { ran <- "one" })
	stop2 := context.AfterFunc(a, func() { ran <- "two" })
	fmt.Println(stop2(), stop2())
	cancelA()
	fmt.Println(<-ran, stop1())
	context.AfterFunc(a, func() { ran <- "at once" })
	fmt.Println(<-ran)

	f := foreign{bg, make(chan struct{})}
	fc, cancelF := context.WithCancel(f)
	defer cancelF()
	close(f.done)
	<-fc.Done()
	fmt.Println(fc.Err(), context.Cause(fc))
	var hooks []func()
	h := hooked{foreign{bg, make(chan struct{})}, &hooks}
	h1, _ := context.WithCancel(h)
	h2, cancelH2 := context.WithCancel(h)
	cancelH2()
	close(h.done)
	for _, hook := range hooks {
		hook()
	}
	fmt.Println(h1.Err(), h2.Err())

	// Many children, canceled at once.
	root, cancelRoot := context.WithCancel(bg)
	var wg sync.WaitGroup
	var mu sync.Mutex
	count := 0
	for i := 0; i < 100; i++ {
		c, cancel := context.WithCancel(context.WithValue(root, key("i"), i))
		wg.Add(1)
		go func() {
			defer wg.Done()
			defer cancel()
			<-c.Done()
			mu.Lock()
			count += c.Value(key("i")).(int)
			mu.Unlock()
		}()
	}
	cancelRoot()
	wg.Wait()
	fmt.Println(count)

	deep := bg
	for i := 0; i < 20000; i++ {
		deep = context.WithValue(deep, i, i)
	}
	fmt.Println(deep.Value(0), deep.Value(-1))
	try("nil parent", func() { context.WithCancel(nil) })
	try("nil key", func() { context.WithValue(bg, nil, 1) })
	try("bad key", func() { context.WithValue(bg, []int{}, 1) })
	fmt.Println(context.Canceled, context.DeadlineExceeded)
}
