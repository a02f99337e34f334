// run
// env GOMAXPROCS=1

package main

import "time"

func main() {
	stop := false
	c := make(chan bool, 1)
	go func() {
		c <- true
	}()
	begin := time.Now()
	for !stop && time.Since(begin) < 10*time.Second {
		if len(c) == 1 {
			stop = true
		}
	}
	println(stop)
}
