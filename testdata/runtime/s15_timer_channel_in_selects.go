// run

package main

import (
	"fmt"
	"sync"
	"time"
)

// Timer channels in selects, with several waiters, and looked at late: a value comes when it is due, once, and says when
// it was due.

func main() {
	start := time.Now()
	t := time.NewTimer(5 * time.Millisecond)
	time.Sleep(30 * time.Millisecond)
	v := <-t.C
	late := v.Sub(start)
	fmt.Println(late >= 5*time.Millisecond, late < 25*time.Millisecond)

	// Another case wins: the timer stays armed and fires later.
	t.Reset(15 * time.Millisecond)
	c := make(chan int, 1)
	c <- 1
	select {
	case <-t.C:
		fmt.Println("timer")
	case x := <-c:
		fmt.Println("value", x)
	}
	go func() {
		time.Sleep(2 * time.Millisecond)
		c <- 2
	}()
	select {
	case <-t.C:
		fmt.Println("timer")
	case x := <-c:
		fmt.Println("value", x)
	}
	select {
	case <-t.C:
		fmt.Println("timer")
	case x := <-c:
		fmt.Println("value", x)
	}

	// The same channel in two cases.
	t.Reset(time.Millisecond)
	select {
	case <-t.C:
		fmt.Println("one of two")
	case <-t.C:
		fmt.Println("one of two")
	}
	select {
	case <-t.C:
		fmt.Println("again")
	default:
		fmt.Println("no more")
	}

	// Many waiters for one ticker.
	tick := time.NewTicker(time.Millisecond)
	var wg sync.WaitGroup
	for i := 0; i < 8; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for k := 0; k < 3; k++ {
				select {
				case <-tick.C:
				case <-time.After(time.Minute):
					fmt.Println("minute")
				}
			}
		}()
	}
	wg.Wait()
	tick.Stop()
	time.Sleep(3 * time.Millisecond)
	select {
	case <-tick.C:
		fmt.Println("tick after Stop")
	default:
		fmt.Println("stopped")
	}

	// Stop while somebody waits, and Reset to go on.
	t = time.NewTimer(time.Hour)
	done := make(chan bool)
	go func() {
		<-t.C
		done <- true
	}()
	time.Sleep(2 * time.Millisecond)
	fmt.Println(t.Stop(), t.Stop(), t.Reset(time.Millisecond))
	fmt.Println(<-done)

	// A slow reader of a ticker gets one tick for those that it missed.
	tick = time.NewTicker(5 * time.Millisecond)
	time.Sleep(32 * time.Millisecond)
	<-tick.C
	select {
	case <-tick.C:
		fmt.Println("two ticks kept")
	default:
		fmt.Println("one tick kept")
	}
	tick.Reset(time.Hour)
	select {
	case <-tick.C:
		fmt.Println("stale tick")
	default:
		fmt.Println("no stale tick")
	}
}
