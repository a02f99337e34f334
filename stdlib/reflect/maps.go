package reflect

import "unsafe"

// A MapIter walks through a map; see Value.MapRange.
type MapIter struct {
	m    Value
	it   unsafe.Pointer
	done bool
}

func (v Value) MapRange() *MapIter {
	if v.kind() != Map {
		v.wrong("MapRange")
	}
	return &MapIter{m: v}
}

func (i *MapIter) Next() bool {
	if !i.m.IsValid() {
		panic("MapIter.Next called on an iterator that does not have an associated map Value")
	}
	if i.done {
		panic("MapIter.Next called on exhausted iterator")
	}
	if i.it == nil {
		i.it = mapIterInit(i.m.t, i.m.pointer())
	}
	i.done = !mapIterNext(i.it)
	return !i.done
}

func (i *MapIter) word(n uintptr, what string) unsafe.Pointer {
	if i.it == nil {
		panic("MapIter." + what + " called before Next")
	}
	if i.done {
		panic("MapIter." + what + " called on exhausted iterator")
	}
	return *(*unsafe.Pointer)(unsafe.Add(i.it, n*unsafe.Sizeof(i.it)))
}

func (i *MapIter) Key() Value   { return i.m.copied(i.m.t.key, i.word(0, "Key")) }
func (i *MapIter) Value() Value { return i.m.copied(i.m.t.elem, i.word(1, "Value")) }

func (i *MapIter) Reset(v Value) {
	if v.IsValid() && v.kind() != Map {
		v.wrong("MapRange")
	}
	*i = MapIter{m: v}
}

func (v Value) SetIterKey(i *MapIter)   { v.Set(i.Key()) }
func (v Value) SetIterValue(i *MapIter) { v.Set(i.Value()) }

// copied is a value of its own of what lies in the map's memory.
func (v Value) copied(t *rtype, p unsafe.Pointer) Value {
	f := v.f&flagRO | flag(t.kind)
	if t.direct() {
		return Value{t: t, p: *(*unsafe.Pointer)(p), f: f}
	}
	c := newObject(t)
	copyValue(t, c, p)
	return Value{t: t, p: c, f: f | flagIndir}
}

func (v Value) MapIndex(key Value) Value {
	if v.kind() != Map {
		v.wrong("MapIndex")
	}
	p := mapAccess(v.t, v.pointer(), key.temporary(v.t.key, "reflect.Value.MapIndex"))
	if p == nil {
		return Value{}
	}
	return v.copied(v.t.elem, p)
}

func (v Value) MapKeys() []Value {
	if v.kind() != Map {
		v.wrong("MapKeys")
	}
	keys := make([]Value, 0, v.Len())
	for i := v.MapRange(); i.Next(); {
		keys = append(keys, i.Key())
	}
	return keys
}

func (v Value) Clear() {
	switch v.kind() {
	case Map:
		mapClear(v.t, v.pointer())
	case Slice:
		for i := 0; i < v.Len(); i++ {
			v.Index(i).SetZero()
		}
	default:
		v.wrong("Clear")
	}
}
