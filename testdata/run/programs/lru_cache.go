// run

package main

type entry struct {
	key        string
	val        int
	prev, next *entry
}

type lru struct {
	cap        int
	m          map[string]*entry
	head, tail *entry
	hits, miss int
}

func newLRU(n int) *lru {
	l := &lru{cap: n, m: make(map[string]*entry, n), head: &entry{}, tail: &entry{}}
	l.head.next, l.tail.prev = l.tail, l.head
	return l
}

func (l *lru) unlink(e *entry) { e.prev.next, e.next.prev = e.next, e.prev }
func (l *lru) front(e *entry) {
	e.prev, e.next = l.head, l.head.next
	e.prev.next, e.next.prev = e, e
}

func (l *lru) get(k string) (int, bool) {
	e, ok := l.m[k]
	if !ok {
		l.miss++
		return 0, false
	}
	l.hits++
	l.unlink(e)
	l.front(e)
	return e.val, true
}

func (l *lru) put(k string, v int) {
	if e, ok := l.m[k]; ok {
		e.val = v
		l.unlink(e)
		l.front(e)
		return
	}
	if len(l.m) == l.cap {
		old := l.tail.prev
		l.unlink(old)
		delete(l.m, old.key)
	}
	e := &entry{key: k, val: v}
	l.m[k] = e
	l.front(e)
}

func main() {
	l := newLRU(3)
	for i, k := range []string{"a", "b", "c", "a", "d", "b", "e", "a"} {
		if _, ok := l.get(k); !ok {
			l.put(k, i)
		}
	}
	for e := l.head.next; e != l.tail; e = e.next {
		print(e.key, "=", e.val, " ")
	}
	println(l.hits, l.miss, len(l.m))
	big := newLRU(100)
	for i := range 10000 {
		k := string(rune('a'+i*i%150)) + "k"
		if _, ok := big.get(k); !ok {
			big.put(k, i)
		}
	}
	println(big.hits, big.miss, len(big.m))
}
