// run

package main

var sink interface{}

func try(f func()) {
	defer func() {
		switch r := recover().(type) {
		case error:
			println(r.Error())
		case nil:
			println("ok")
		}
	}()
	f()
}

func main() {
	n := -1
	var huge int64 = 1 << 60
	var u uint64 = 1 << 63
	try(func() { sink = make(chan int, n) })
	try(func() { sink = make(chan int, huge) })
	try(func() { sink = make(chan struct{}, huge) })
	try(func() { sink = make(chan byte, u) })
	try(func() { sink = make(chan struct{}, u) })
	try(func() { sink = make(chan [1000]int, 1<<50) })
	try(func() { println(cap(make(chan int, 0)), cap(make(chan int, int8(5)))) })
}
