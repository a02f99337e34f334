// Package sync has the locks and meeting points of goroutines.
package sync

import "sync/atomic"

type Locker interface {
	Lock()
	Unlock()
}

// The state of a Mutex: three flags, and above them the number of waiters.
const (
	locked      = 1 << iota // somebody holds it
	woken                   // a waiter is awake and trying: Unlock need not wake another
	starving                // ownership goes from Unlock straight to the first waiter
	waiterShift = iota

	starveAfter = 1e6 // ns: a waiter who has waited longer makes the mutex starve
)

// A Mutex is a lock of mutual exclusion, unlocked at first.
//
// Normally the waiters stand in a queue, but one who is woken competes with whoever comes just then, which is quick and may
// starve it. A waiter who has waited for a millisecond turns the mutex to starvation: Unlock then hands over to the
// first in the queue and newcomers queue at its end. It turns back with the last waiter, or one who waited less.
type Mutex struct {
	_  noCopy
	mu lockWords
}

type lockWords struct {
	state int32
	sema  uint32
}

func (m *Mutex) TryLock() bool {
	old := m.mu.state
	return old&(locked|starving) == 0 && atomic.CompareAndSwapInt32(&m.mu.state, old, old|locked)
}

func (m *Mutex) Lock() {
	if atomic.CompareAndSwapInt32(&m.mu.state, 0, locked) {
		return
	}
	m.lockSlow()
}

func (m *Mutex) lockSlow() {
	var since int64 // when the first wait began
	starve := false // have we waited for too long?
	awake := false  // do we own the woken flag?
	rounds := 0
	old := m.mu.state
	for {
		if old&(locked|starving) == locked && canSpin(rounds) {
			// The holder is probably about to unlock. Tell it not to wake anybody.
			if !awake && old&woken == 0 && old>>waiterShift != 0 &&
				atomic.CompareAndSwapInt32(&m.mu.state, old, old|woken) {
				awake = true
			}
			doSpin()
			rounds++
			old = m.mu.state
			continue
		}
		next := old
		if old&starving == 0 {
			next |= locked
		}
		if old&(locked|starving) != 0 {
			next += 1 << waiterShift
		}
		if starve && old&locked != 0 {
			next |= starving
		}
		if awake {
			if next&woken == 0 {
				fatal("sync: inconsistent mutex state")
			}
			next &^= woken
		}
		if !atomic.CompareAndSwapInt32(&m.mu.state, old, next) {
			old = m.mu.state
			continue
		}
		if old&(locked|starving) == 0 {
			return
		}
		// One who has waited before queues in front.
		again := since != 0
		if !again {
			since = nanotime()
		}
		semacquire(&m.mu.sema, again, waitMutex)
		starve = starve || nanotime()-since > starveAfter
		old = m.mu.state
		if old&starving != 0 {
			m.takeOver(old, starve)
			return
		}
		awake = true
		rounds = 0
	}
}

// takeOver accepts the mutex from an Unlock that handed it over.
func (m *Mutex) takeOver(old int32, starve bool) {
	if old&(locked|woken) != 0 || old>>waiterShift == 0 {
		fatal("sync: inconsistent mutex state")
	}
	delta := int32(locked - 1<<waiterShift)
	if !starve || old>>waiterShift == 1 {
		delta -= starving
	}
	atomic.AddInt32(&m.mu.state, delta)
}

func (m *Mutex) Unlock() {
	if next := atomic.AddInt32(&m.mu.state, -locked); next != 0 {
		m.unlockSlow(next)
	}
}

func (m *Mutex) unlockSlow(state int32) {
	if (state+locked)&locked == 0 {
		fatal("sync: unlock of unlocked mutex")
	}
	if state&starving != 0 {
		semrelease(&m.mu.sema, true)
		return
	}
	for state>>waiterShift != 0 && state&(locked|woken|starving) == 0 {
		if atomic.CompareAndSwapInt32(&m.mu.state, state, (state-1<<waiterShift)|woken) {
			semrelease(&m.mu.sema, false)
			return
		}
		state = m.mu.state
	}
}
