// run
// env GOMAXPROCS=1
// skip tsan

package main

import "time"

func spin() {
	for {
	}
}

func main() {
	go spin()
	go func() {
		for i := 0; ; i++ {
			i += i & 3
		}
	}()
	n := 0
	done := make(chan bool)
	go func() {
		for range 5 {
			time.Sleep(time.Millisecond)
			n++
		}
		done <- true
	}()
	<-done
	println(n)
}
