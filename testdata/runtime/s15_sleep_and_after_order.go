// run

package main

import "time"

func main() {
	c := make(chan int)
	for _, d := range []int{50, 10, 30, 0, -5} {
		go func() {
			time.Sleep(time.Duration(d) * 2 * time.Millisecond)
			if d > 0 {
				c <- d
			}
		}()
	}
	println(<-c, <-c, <-c)
	begin := time.Now()
	<-time.After(20 * time.Millisecond)
	e := time.Since(begin)
	println(e >= 20*time.Millisecond, e < 5*time.Second)
	select {
	case <-time.After(time.Hour):
		println("an hour")
	case <-time.After(10 * time.Millisecond):
		println("ten milliseconds")
	}
	begin = time.Now()
	time.Sleep(15 * time.Millisecond)
	println(time.Since(begin) >= 15*time.Millisecond)
	<-time.After(0)
	<-time.After(-time.Second)
	println("past")
}
