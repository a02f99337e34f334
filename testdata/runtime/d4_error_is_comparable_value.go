// run

package main

import "runtime"

func catch(f func()) (e runtime.Error) {
	defer func() { e = recover().(runtime.Error) }()
	f()
	return nil
}

func main() {
	zero := 0
	var s []int
	a := catch(func() { _ = 1 / zero })
	b := catch(func() { _ = 2 / zero })
	c := catch(func() { _ = s[zero] })
	d := catch(func() { _ = s[zero] })
	println(a == b, a == c, c == d)
	m := map[interface{}]string{a: "divide", c: "index"}
	println(m[b], m[d])
	a.RuntimeError()
}
