// panic
// env GOTRACEBACK=all

// Every goroutine shows what it waits for.
package main

import (
	"sync"
	"time"
)

var (
	m    sync.Mutex
	rw   sync.RWMutex
	read sync.RWMutex
	wg   sync.WaitGroup
	cond = sync.NewCond(new(sync.Mutex))
	c    = make(chan int)
	none chan int
)

func start(f func()) {
	go f()
	time.Sleep(20 * time.Millisecond)
}

func receives()     { <-c }
func sleeps()       { time.Sleep(time.Hour) }
func receivesNil()  { <-none }
func sendsNil()     { none <- 1 }
func selectsNone()  { select {} }
func locks()        { m.Lock() }
func readLocks()    { rw.RLock() }
func writeLocks()   { read.Lock() }
func waits()        { wg.Wait() }
func waitsForCond() { cond.L.Lock(); cond.Wait() }
func selects() {
	select {
	case <-c:
	case none <- 1:
	}
}

func main() {
	m.Lock()
	rw.Lock()
	read.RLock()
	wg.Add(1)
	for _, f := range []func(){receives, sleeps, receivesNil, sendsNil, selectsNone, locks, readLocks, writeLocks, waits,
		waitsForCond, selects} {
		start(f)
	}
	time.Sleep(200 * time.Millisecond)
	panic("show them")
}
