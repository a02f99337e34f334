// run

// One case with default: a try, on full, empty, closed and nil channels.
package main

func trySend(c chan int, v int) (done bool) {
	defer func() {
		if e := recover(); e != nil {
			println(e.(error).Error())
		}
	}()
	select {
	case c <- v:
		return true
	default:
		return false
	}
}

func tryReceive(c chan int) (int, bool, bool) {
	select {
	case v, ok := <-c:
		return v, ok, true
	default:
		return 0, false, false
	}
}

func main() {
	c := make(chan int, 1)
	println(tryReceive(c))
	println(trySend(c, 1), trySend(c, 2))
	println(tryReceive(c))
	println(tryReceive(c))
	println(trySend(nil, 1))
	println(tryReceive(nil))
	unbuffered := make(chan int)
	println(trySend(unbuffered, 1))
	println(tryReceive(unbuffered))
	ready, got := make(chan bool), make(chan int)
	go func() {
		ready <- true
		got <- <-unbuffered
	}()
	<-ready
	for !trySend(unbuffered, 7) {
	}
	println(<-got)
	trySend(c, 3)
	close(c)
	println(tryReceive(c))
	println(tryReceive(c))
	println(trySend(c, 1))
}
