// run

package main

import "fmt"

type T struct{ x [2]int }

func (t T) V() int    { return t.x[0] }
func (t T) W(int) int { return 1 }

type E struct{ T }
type P struct{ *T }
type I interface{ V() int }
type U struct{}

func (U) V() int { return 7 }

func try(n string, f func()) {
	defer func() { fmt.Printf("%s %v\n", n, recover()) }()
	f()
}

//go:noinline
func call(i I) { i.V() }
//go:noinline
func value(i I) {
	f := i.V
	f()
}

//go:noinline
func id(t *T) *T { return t }
func main() {
	t := id(nil)
	var e *E
	var p P
	var pp *P
	var u *U
	try("direct", func() { t.V() })
	try("iface", func() { call(t) })
	try("expr", func() { (*T).V(t) })
	try("expr value", func() { f := (*T).V; f(t) })
	try("value", func() { f := t.V; f() })
	try("E", func() { call(e) })
	try("E expr", func() { (*E).V(e) })
	try("P", func() { call(p) })
	try("PP", func() { call(pp) })
	try("PP2", func() { call(&p) })
	try("U", func() { call(u) })
	try("U expr", func() { (*U).V(u) })
	try("U direct", func() { u.V() })
	try("U value", func() { f := (*U).V; f(u) })
	try("iface value", func() { value(t) })
	try("iface expr", func() { I.V(t) })
	try("defer", func() { defer t.V() })
	try("W", func() { (*T).W(t, 3) })
	func() {
		defer func() { fmt.Printf("%T\n", recover()) }()
		call(u)
	}()
}
