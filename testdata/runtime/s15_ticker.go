// run

package main

import "time"

func main() {
	t := time.NewTicker(5 * time.Millisecond)
	last := time.Time{}
	for range 4 {
		now := <-t.C
		if !last.IsZero() && now.Before(last) {
			println("went back")
		}
		last = now
	}
	t.Stop()
	select {
	case <-t.C:
		println("ticked after Stop")
	case <-time.After(30 * time.Millisecond):
		println("stopped")
	}
	t.Reset(2 * time.Millisecond)
	<-t.C
	<-t.C
	println("reset", len(t.C), cap(t.C))
	time.Sleep(30 * time.Millisecond) // missed ticks are dropped
	n := 0
	for {
		select {
		case <-t.C:
			n++
			continue
		default:
		}
		break
	}
	println(n >= 1 && n <= 2)
	t.Stop()
	defer func() { println(recover().(string)) }()
	time.NewTicker(0)
}
