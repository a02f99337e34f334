// run
// needs /proc/self

package main

import (
	"fmt"
	"os"
	"runtime"
	"sync"
	"time"
)

func thread() string {
	s, err := os.Readlink("/proc/thread-self")
	if err != nil {
		panic(err)
	}
	return s
}

var mainThread = thread()

func init() { runtime.LockOSThread() }

func busy(stop chan bool) {
	for {
		select {
		case <-stop:
			return
		default:
			runtime.Gosched()
		}
	}
}

// A locked goroutine stays on its thread, whatever it waits for, and nobody else runs there.
func main() {
	fmt.Println(thread() == mainThread)
	stop := make(chan bool)
	for i := 0; i < 4; i++ {
		go busy(stop)
	}
	var mu sync.Mutex
	owner := map[string]int{mainThread: -1}
	var wg sync.WaitGroup
	ping := make(chan int)
	for i := 0; i < 6; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			runtime.LockOSThread()
			runtime.LockOSThread() // nested
			me := thread()
			mu.Lock()
			if other, taken := owner[me]; taken {
				fmt.Println("two goroutines on one thread:", i, other)
			}
			owner[me] = i
			mu.Unlock()
			for k := 0; k < 50; k++ {
				switch k % 5 {
				case 0:
					time.Sleep(10 * time.Microsecond)
				case 1:
					runtime.Gosched()
				case 2:
					ping <- k
				case 3:
					runtime.GC()
				case 4:
					runtime.UnlockOSThread()
					runtime.Gosched() // still locked once
					runtime.LockOSThread()
				}
				if thread() != me {
					fmt.Println("moved", i, k)
				}
			}
			mu.Lock()
			delete(owner, me)
			mu.Unlock()
			runtime.UnlockOSThread()
			runtime.UnlockOSThread()
			runtime.UnlockOSThread() // one too many does nothing
		}()
	}
	// Unlocked goroutines must not be seen on a locked one's thread.
	for i := 0; i < 3; i++ {
		go func() {
			for {
				mu.Lock()
				other, taken := owner[thread()]
				mu.Unlock()
				if taken {
					fmt.Println("ran on the thread of", other)
				}
				select {
				case <-stop:
					return
				case <-time.After(50 * time.Microsecond):
				}
			}
		}()
	}
	for i := 0; i < 60; i++ {
		<-ping
		if thread() != mainThread {
			fmt.Println("main moved")
		}
	}
	wg.Wait()
	close(stop)
	fmt.Println(thread() == mainThread)
}
