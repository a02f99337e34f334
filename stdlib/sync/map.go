package sync

import "sync/atomic"

// A Map is a map for many goroutines.
//
// Two maps hold the entries: `read`, which is never changed and is looked at without the lock, and `dirty` with the new keys,
// under the lock. A miss in read that had to look into dirty is counted; after as many misses as dirty has entries, dirty
// becomes read. An entry is shared by both; deleting it clears its value, and only the making of the next dirty drops it.
type Map struct {
	_      noCopy
	m      Mutex
	read   atomic.Value // readOnly
	dirty  map[any]*entry
	misses int
}

type readOnly struct {
	m       map[any]*entry
	amended bool // dirty has keys that are not in m
}

// A box is a stored value; entries point to one. expunged: deleted, and not in dirty.
type box struct{ v any }

var expunged = new(box)

type entry struct {
	lock Mutex
	p    *box // nil: deleted
}

func (m *Map) loadRead() readOnly {
	r, _ := m.read.Load().(readOnly)
	return r
}

func (e *entry) load() (any, bool) {
	e.lock.Lock()
	p := e.p
	e.lock.Unlock()
	if p == nil || p == expunged {
		return nil, false
	}
	return p.v, true
}

// swap stores v unless the entry is expunged; old is nil if there was none.
func (e *entry) swap(v any) (old *box, ok bool) {
	e.lock.Lock()
	defer e.lock.Unlock()
	if e.p == expunged {
		return nil, false
	}
	old, e.p = e.p, &box{v}
	return old, true
}

func (e *entry) remove() (any, bool) {
	e.lock.Lock()
	defer e.lock.Unlock()
	if e.p == nil || e.p == expunged {
		return nil, false
	}
	v := e.p.v
	e.p = nil
	return v, true
}

// revive makes an expunged entry an empty one; the map's lock is held, and the caller puts it into dirty.
func (e *entry) revive() bool {
	e.lock.Lock()
	defer e.lock.Unlock()
	if e.p != expunged {
		return false
	}
	e.p = nil
	return true
}

// find looks in read and, where that may not be all, in dirty.
func (m *Map) find(key any) *entry {
	r := m.loadRead()
	if e, ok := r.m[key]; ok || !r.amended {
		return e
	}
	m.m.Lock()
	defer m.m.Unlock()
	r = m.loadRead()
	e, ok := r.m[key]
	if !ok && r.amended {
		e = m.dirty[key]
		m.missed()
	}
	return e
}

func (m *Map) missed() {
	m.misses++
	if m.misses < len(m.dirty) {
		return
	}
	m.read.Store(readOnly{m: m.dirty})
	m.dirty = nil
	m.misses = 0
}

func (m *Map) Load(key any) (value any, ok bool) {
	if e := m.find(key); e != nil {
		return e.load()
	}
	return nil, false
}

func (m *Map) Store(key, value any) { m.Swap(key, value) }

func (m *Map) Clear() {
	m.m.Lock()
	defer m.m.Unlock()
	m.read.Store(readOnly{})
	m.dirty = nil
	m.misses = 0
}

// entryFor is the entry of key, made if there is none; the lock is held.
func (m *Map) entryFor(key any) *entry {
	r := m.loadRead()
	if e, ok := r.m[key]; ok {
		if e.revive() {
			m.dirty[key] = e
		}
		return e
	}
	if e, ok := m.dirty[key]; ok {
		return e
	}
	if !r.amended {
		m.makeDirty(r)
		m.read.Store(readOnly{m: r.m, amended: true})
	}
	e := new(entry)
	m.dirty[key] = e
	return e
}

func (m *Map) makeDirty(r readOnly) {
	m.dirty = make(map[any]*entry, len(r.m))
	for k, e := range r.m {
		e.lock.Lock()
		if e.p == nil {
			e.p = expunged
		}
		keep := e.p != expunged
		e.lock.Unlock()
		if keep {
			m.dirty[k] = e
		}
	}
}

func (m *Map) Swap(key, value any) (previous any, loaded bool) {
	if e, ok := m.loadRead().m[key]; ok {
		if old, ok := e.swap(value); ok {
			return unbox(old)
		}
	}
	m.m.Lock()
	defer m.m.Unlock()
	old, _ := m.entryFor(key).swap(value)
	return unbox(old)
}

func unbox(b *box) (any, bool) {
	if b == nil {
		return nil, false
	}
	return b.v, true
}

func (m *Map) LoadOrStore(key, value any) (actual any, loaded bool) {
	if e, ok := m.loadRead().m[key]; ok {
		if v, ok := e.load(); ok {
			return v, true
		}
	}
	m.m.Lock()
	defer m.m.Unlock()
	e := m.entryFor(key)
	e.lock.Lock()
	defer e.lock.Unlock()
	if e.p != nil {
		return e.p.v, true
	}
	e.p = &box{value}
	return value, false
}

func (m *Map) LoadAndDelete(key any) (value any, loaded bool) {
	if e := m.find(key); e != nil {
		return e.remove()
	}
	return nil, false
}

func (m *Map) Delete(key any) { m.LoadAndDelete(key) }

func (m *Map) CompareAndSwap(key, old, new any) (swapped bool) {
	e := m.find(key)
	if e == nil {
		return false
	}
	e.lock.Lock()
	defer e.lock.Unlock()
	if e.p == nil || e.p == expunged || e.p.v != old {
		return false
	}
	e.p = &box{new}
	return true
}

func (m *Map) CompareAndDelete(key, old any) (deleted bool) {
	e := m.find(key)
	if e == nil {
		return false
	}
	e.lock.Lock()
	defer e.lock.Unlock()
	if e.p == nil || e.p == expunged || e.p.v != old {
		return false
	}
	e.p = nil
	return true
}

func (m *Map) Range(f func(key, value any) bool) {
	r := m.loadRead()
	if r.amended {
		m.m.Lock()
		r = m.loadRead()
		if r.amended {
			r = readOnly{m: m.dirty}
			m.read.Store(r)
			m.dirty = nil
			m.misses = 0
		}
		m.m.Unlock()
	}
	for k, e := range r.m {
		if v, ok := e.load(); ok && !f(k, v) {
			return
		}
	}
}
