package sync

import "sync/atomic"

const maxReaders = 1 << 30

// A RWMutex is held by any number of readers or one writer. A writer who waits keeps new readers out: it makes
// readerCount negative, and the readers inside count themselves off in readerWait.
type RWMutex struct {
	w           Mutex
	writerSem   uint32
	readerSem   uint32
	readerCount int32
	readerWait  int32
}

func (rw *RWMutex) RLock() {
	if atomic.AddInt32(&rw.readerCount, 1) < 0 {
		semacquire(&rw.readerSem, false, waitRLock)
	}
}

func (rw *RWMutex) TryRLock() bool {
	for {
		n := atomic.LoadInt32(&rw.readerCount)
		if n < 0 {
			return false
		}
		if atomic.CompareAndSwapInt32(&rw.readerCount, n, n+1) {
			return true
		}
	}
}

func (rw *RWMutex) RUnlock() {
	if n := atomic.AddInt32(&rw.readerCount, -1); n < 0 {
		rw.readerLeaves(n)
	}
}

func (rw *RWMutex) readerLeaves(n int32) {
	if n+1 == 0 || n+1 == -maxReaders {
		fatal("sync: RUnlock of unlocked RWMutex")
	}
	if atomic.AddInt32(&rw.readerWait, -1) == 0 {
		semrelease(&rw.writerSem, false) // the last reader that the writer waits for
	}
}

func (rw *RWMutex) Lock() {
	rw.w.Lock()
	inside := atomic.AddInt32(&rw.readerCount, -maxReaders) + maxReaders
	if inside != 0 && atomic.AddInt32(&rw.readerWait, inside) != 0 {
		semacquire(&rw.writerSem, false, waitRWLock)
	}
}

func (rw *RWMutex) TryLock() bool {
	if !rw.w.TryLock() {
		return false
	}
	if !atomic.CompareAndSwapInt32(&rw.readerCount, 0, -maxReaders) {
		rw.w.Unlock()
		return false
	}
	return true
}

func (rw *RWMutex) Unlock() {
	n := atomic.AddInt32(&rw.readerCount, maxReaders)
	if n >= maxReaders {
		fatal("sync: Unlock of unlocked RWMutex")
	}
	for ; n > 0; n-- {
		semrelease(&rw.readerSem, false)
	}
	rw.w.Unlock()
}

type readLocker struct{ rw *RWMutex }

func (l readLocker) Lock()   { l.rw.RLock() }
func (l readLocker) Unlock() { l.rw.RUnlock() }

func (rw *RWMutex) RLocker() Locker { return readLocker{rw} }
