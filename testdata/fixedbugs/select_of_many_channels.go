// run

// A select over more channels than a thread usually holds locks.
package main

import "reflect"

func main() {
	var cases []reflect.SelectCase
	var chans []chan int
	for i := 0; i < 500; i++ {
		c := make(chan int)
		chans = append(chans, c)
		cases = append(cases, reflect.SelectCase{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(c)})
	}
	go func() { chans[321] <- 5 }()
	i, v, ok := reflect.Select(cases)
	println(i, v.Int(), ok)
	c := make(chan int, 1)
	c <- 3
	select {
	case <-chans[0]:
	case <-chans[1]:
	case <-chans[2]:
	case <-chans[3]:
	case v := <-c:
		println(v)
	}
}
