// run

package main

import "runtime"

type t struct{ s []string }

func mk(s string) *t { return &t{[]string{s + "!", s}} }

func main() {
	done := make(chan bool)
	in := make(chan *t)
	out := make(chan *t)
	for i := range 5 {
		go func(x *t) { // only its stack holds x
			y := <-in
			out <- &t{append(x.s, y.s...)}
			done <- true
		}(mk(string(rune('a' + i))))
	}
	go func() { in <- mk("parked sender") }()
	runtime.Gosched()
	for range 3 {
		for i := range 1000 {
			_ = make([]string, i%50)
		}
		runtime.GC()
	}
	for range 4 {
		go func() { in <- mk("late") }()
	}
	n := 0
	for range 5 {
		n += len((<-out).s)
		<-done
	}
	println(n)
	func() {
		for i := range 3 {
			defer func(x *t) { println(x.s[0]) }(mk(string(rune('x' + i))))
		}
		f := mk("method value").first
		defer func() { println(f()) }()
		runtime.GC()
		for i := range 1000 {
			_ = make([]string, i%50)
		}
	}()
	func() {
		defer func() {
			r := recover().(*t)
			runtime.GC()
			println(r.s[1])
		}()
		panic(mk("panic value"))
	}()
}

func (x *t) first() string { return x.s[0] }
