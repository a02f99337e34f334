// run

// A variable that nobody reads any more does not keep its object, though its frame is still there.
package main

import (
	"fmt"
	"runtime"
)

type big struct {
	next *big
	b    [4 << 20]byte
}

//go:noinline
func use(b *big) { b.b[5]++ }

func alive() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return (m.HeapAlloc + 1<<20) / (4 << 20)
}

func straight() {
	x := new(big)
	use(x)
	fmt.Println("after the last use:", alive())
	y := new(big)
	use(y)
	fmt.Println("KeepAlive comes:", alive())
	runtime.KeepAlive(y)
	fmt.Println("KeepAlive was:", alive())
	var i any = new(big)
	fmt.Println("interface:", alive())
	runtime.KeepAlive(i)
	fmt.Println("interface, dead:", alive())
}

//go:noinline
func parameter(x *big, again bool) {
	use(x)
	fmt.Println("parameter:", alive())
	if again {
		parameter(new(big), false)
	}
}

func loop() {
	x := new(big)
	var last *big
	for i := 0; i < 3; i++ {
		last = new(big)
		use(x)
		fmt.Println("in the loop:", alive())
		use(last)
	}
	fmt.Println("behind the loop:", alive())
	for i := 0; i < 2; i++ {
		var fresh *big
		if i == 1 {
			fresh = new(big)
		}
		fmt.Println("of each iteration:", alive(), fresh != nil)
	}
}

func branches(n int) {
	x, y := new(big), new(big)
	switch n {
	case 0:
		fmt.Println("case 0:", alive())
		use(x)
	case 1:
		fmt.Println("case 1:", alive())
		use(x)
		use(y)
	default:
		fmt.Println("default:", alive())
	}
	fmt.Println("behind the switch:", alive())
}

func jumps() {
	x, n := new(big), 0
again:
	fmt.Println("label:", alive())
	if n < 2 {
		n++
		use(x)
		goto again
	}
	fmt.Println("behind it:", alive())
}

func captured() {
	x, y := new(big), new(big)
	f := func() {
		use(x)
		fmt.Println("in the closure, one to come:", alive())
		use(y)
		fmt.Println("in the closure:", alive())
	}
	f()
	fmt.Println("closure dead:", alive())
}

type list struct{ first, second *big }

func whole() {
	var l list
	l.first = new(big)
	fmt.Println("half a struct:", alive(), l.second == nil)
	l.second = new(big)
	use(l.first)
	use(l.second)
	fmt.Println("dead struct:", alive())
	s := []*big{new(big), new(big)}
	s = s[:1]
	use(s[0])
	fmt.Println("dead slice:", alive())
}

func channels() {
	c := make(chan *big, 1)
	c <- new(big)
	x := <-c
	use(x)
	fmt.Println("received:", alive())
	c <- new(big)
	select {
	case y := <-c:
		fmt.Println("selected:", alive())
		use(y)
	default:
	}
	fmt.Println("behind select:", alive())
	runtime.KeepAlive(c)
}

func deferred() (x *big, err error) {
	defer func() {
		recover()
		fmt.Println("in the deferred function:", alive())
	}()
	x = new(big)
	y := new(big)
	use(y)
	var none *big
	none.b[0] = y.b[0]
	return x, nil
}

func main() {
	straight()
	parameter(new(big), true)
	loop()
	branches(0)
	branches(1)
	branches(2)
	jumps()
	captured()
	whole()
	channels()
	x, _ := deferred()
	fmt.Println("result:", alive(), x != nil)
}
