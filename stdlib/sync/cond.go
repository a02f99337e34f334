package sync

import (
	"sync/atomic"
	"unsafe"
)

// A Cond is a place where goroutines wait for something to happen.
type Cond struct {
	noCopy  noCopy
	L       Locker
	notify  notifyList
	checker copyChecker
}

func NewCond(l Locker) *Cond { return &Cond{L: l} }

func (c *Cond) Wait() {
	c.checker.check()
	ticket := notifyAdd(&c.notify)
	c.L.Unlock()
	notifyWait(&c.notify, ticket)
	c.L.Lock()
}

func (c *Cond) Signal() {
	c.checker.check()
	notifyOne(&c.notify)
}

func (c *Cond) Broadcast() {
	c.checker.check()
	notifyAll(&c.notify)
}

// copyChecker holds its own address once it has been used.
type copyChecker uintptr

func (c *copyChecker) check() {
	self := uintptr(unsafe.Pointer(c))
	if uintptr(*c) == self || atomic.CompareAndSwapUintptr((*uintptr)(c), 0, self) || uintptr(*c) == self {
		return
	}
	panic("sync.Cond is copied")
}
