package sync

import "sync/atomic"

// A Once runs one function once.
type Once struct {
	_    noCopy
	done atomic.Uint32
	m    Mutex
}

func (o *Once) Do(f func()) {
	if o.done.Load() == 0 {
		o.first(f)
	}
}

func (o *Once) first(f func()) {
	o.m.Lock()
	defer o.m.Unlock()
	if o.done.Load() == 0 {
		defer o.done.Store(1)
		f()
	}
}

// OnceFunc returns a function that calls f only once; a panic of f is repeated by every call.
func OnceFunc(f func()) func() {
	var once Once
	var ok bool
	var value any
	run := func() {
		defer func() {
			value = recover()
			if !ok {
				panic(value)
			}
		}()
		f()
		f = nil
		ok = true
	}
	return func() {
		once.Do(run)
		if !ok {
			panic(value)
		}
	}
}
