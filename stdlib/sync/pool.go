package sync

import (
	"sync/atomic"
	"unsafe"
)

// A Pool keeps values for reuse until a collection or two.
//
// Each P has a part of its own: one private value, which only goroutines pinned to that P touch, and a list that others
// may take from. A collection (registerPool) makes all parts the victims, from which values are still taken but which none
// are put into, and drops the victims of the one before.
//
// Between procPin and procUnpin a goroutine neither blocks nor lets a collection begin. So lists are never waited for: one
// that is locked counts as empty, or full.
type Pool struct {
	locals  unsafe.Pointer // *poolTable; the engine knows these two
	victims unsafe.Pointer
	noCopy  noCopy

	New func() any
}

// A poolTable has a *poolLocal, or nil, for each P. Tables only grow, by replacement, under poolLock.
type poolTable struct {
	byP []unsafe.Pointer
}

type poolLocal struct {
	private any
	lock    uint32 // 1: shared is in use
	count   uint32 // len(shared), for a look without the lock
	shared  []any
	pad     [80]byte // apart from others' in the cache
}

var poolLock Mutex

func (t *poolTable) local(id int) *poolLocal {
	if t == nil || id >= len(t.byP) {
		return nil
	}
	return (*poolLocal)(atomic.LoadPointer(&t.byP[id]))
}

// pin pins the goroutine and returns its P's part.
func (p *Pool) pin() (l *poolLocal, id int) {
	if p == nil {
		panic("nil Pool")
	}
	for {
		id = procPin()
		l = (*poolTable)(atomic.LoadPointer(&p.locals)).local(id)
		if l != nil {
			return l, id
		}
		procUnpin()
		p.addLocal(id)
	}
}

func (p *Pool) addLocal(id int) {
	poolLock.Lock()
	procPin() // a collection sees the pool registered with its table, or neither
	t := (*poolTable)(p.locals)
	if t == nil {
		registerPool(p)
	}
	if t == nil || id >= len(t.byP) {
		size := 8
		for size <= id {
			size *= 2
		}
		bigger := &poolTable{make([]unsafe.Pointer, size)}
		if t != nil {
			copy(bigger.byP, t.byP)
		}
		t = bigger
		atomic.StorePointer(&p.locals, unsafe.Pointer(t))
	}
	if t.byP[id] == nil {
		atomic.StorePointer(&t.byP[id], unsafe.Pointer(new(poolLocal)))
	}
	procUnpin()
	poolLock.Unlock()
}

func (p *Pool) Put(x any) {
	if x == nil {
		return
	}
	l, _ := p.pin()
	if l.private == nil {
		l.private = x
	} else {
		l.push(x)
	}
	procUnpin()
}

func (p *Pool) Get() any {
	l, id := p.pin()
	x := l.private
	l.private = nil
	if x == nil {
		if x = l.pop(); x == nil {
			x = p.steal(id)
		}
	}
	procUnpin()
	if x == nil && p.New != nil {
		x = p.New()
	}
	return x
}

// steal takes from other Ps' lists, then from the victims.
func (p *Pool) steal(id int) any {
	if x := (*poolTable)(atomic.LoadPointer(&p.locals)).take(id + 1); x != nil {
		return x
	}
	old := (*poolTable)(atomic.LoadPointer(&p.victims))
	if old == nil {
		return nil
	}
	if l := old.local(id); l != nil && l.private != nil {
		x := l.private
		l.private = nil
		return x
	}
	if x := old.take(id); x != nil {
		return x
	}
	atomic.StorePointer(&p.victims, nil) // nothing to look for until the next collection
	return nil
}

// take takes a value from the lists, beginning with the one of P first.
func (t *poolTable) take(first int) any {
	n := len(t.byP)
	for i := 0; i < n; i++ {
		if l := (*poolLocal)(atomic.LoadPointer(&t.byP[(first+i)%n])); l != nil {
			if x := l.pop(); x != nil {
				return x
			}
		}
	}
	return nil
}

func (l *poolLocal) push(x any) {
	if atomic.CompareAndSwapUint32(&l.lock, 0, 1) {
		l.shared = append(l.shared, x)
		atomic.StoreUint32(&l.count, uint32(len(l.shared)))
		atomic.StoreUint32(&l.lock, 0)
	}
}

func (l *poolLocal) pop() any {
	if atomic.LoadUint32(&l.count) == 0 || !atomic.CompareAndSwapUint32(&l.lock, 0, 1) {
		return nil
	}
	var x any
	if n := len(l.shared); n > 0 {
		x = l.shared[n-1]
		l.shared[n-1] = nil
		l.shared = l.shared[:n-1]
		atomic.StoreUint32(&l.count, uint32(n-1))
	}
	atomic.StoreUint32(&l.lock, 0)
	return x
}
