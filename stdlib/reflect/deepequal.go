package reflect

import "unsafe"

// A comparison that is under way; a cycle leads back to one of these.
type visit struct {
	a, b unsafe.Pointer
	t    *rtype
}

// DeepEqual compares two values of one type recursively: through pointers, slices, maps and interfaces. Cyclic values end: a
// pair that is being compared counts as equal.
func DeepEqual(x, y any) bool {
	if x == nil || y == nil {
		return x == y
	}
	v, w := ValueOf(x), ValueOf(y)
	if v.t != w.t {
		return false
	}
	return deepEqual(v, w, map[visit]bool{})
}

func underWay(v, w Value, seen map[visit]bool) bool {
	var a, b unsafe.Pointer
	switch v.kind() {
	case Pointer, Map:
		a, b = v.pointer(), w.pointer()
	case Slice, Interface:
		a, b = v.p, w.p
	default:
		return false
	}
	key := visit{a, b, v.t}
	if uintptr(a) > uintptr(b) {
		key.a, key.b = b, a
	}
	if seen[key] {
		return true
	}
	seen[key] = true
	return false
}

func deepEqual(v, w Value, seen map[visit]bool) bool {
	if !v.IsValid() || !w.IsValid() {
		return v.IsValid() == w.IsValid()
	}
	if v.t != w.t {
		return false
	}
	switch v.kind() {
	case Pointer, Map, Slice, Interface:
		if v.IsNil() || w.IsNil() {
			return v.IsNil() == w.IsNil()
		}
		if underWay(v, w, seen) {
			return true
		}
	}
	switch v.kind() {
	case Pointer:
		return v.pointer() == w.pointer() || deepEqual(v.Elem(), w.Elem(), seen)
	case Interface:
		return deepEqual(v.Elem(), w.Elem(), seen)
	case Slice:
		if v.Len() != w.Len() {
			return false
		}
		if v.UnsafePointer() == w.UnsafePointer() {
			return true
		}
		return equalElems(v, w, seen)
	case Array:
		return equalElems(v, w, seen)
	case Struct:
		for i, n := 0, v.NumField(); i < n; i++ {
			if !deepEqual(v.Field(i), w.Field(i), seen) {
				return false
			}
		}
		return true
	case Map:
		return equalMaps(v, w, seen)
	case Func:
		return v.IsNil() && w.IsNil()
	case String: // boxing it for == would allocate
		return v.String() == w.String()
	case Bool, Int, Int8, Int16, Int32, Int64, Uint, Uint8, Uint16, Uint32, Uint64, Uintptr:
		return v.bits() == w.bits()
	}
	return v.anyValue() == w.anyValue()
}

func equalElems(v, w Value, seen map[visit]bool) bool {
	for i, n := 0, v.Len(); i < n; i++ {
		if !deepEqual(v.Index(i), w.Index(i), seen) {
			return false
		}
	}
	return true
}

func equalMaps(v, w Value, seen map[visit]bool) bool {
	if v.Len() != w.Len() {
		return false
	}
	if v.pointer() == w.pointer() {
		return true
	}
	for it := v.MapRange(); it.Next(); {
		other := w.MapIndex(it.Key())
		if !other.IsValid() || !deepEqual(it.Value(), other, seen) {
			return false
		}
	}
	return true
}

// Swapper returns a function that swaps two elements of a slice.
func Swapper(slice any) func(i, j int) {
	v := ValueOf(slice)
	if v.kind() != Slice {
		panic(&ValueError{Method: "Swapper", Kind: v.Kind()})
	}
	s := (*sliceHeader)(v.p)
	elem := v.t.elem
	tmp := newObject(elem)
	simple := s.len > 1 && (elem.is(String) || elem.direct() || elem.size <= 8 && elem.size&(elem.size-1) == 0 && elem.size > 0)
	return func(i, j int) {
		if uint(i) >= uint(s.len) || uint(j) >= uint(s.len) {
			if simple { // Go indexes a slice of words, whose own error this is
				words := make([]struct{}, s.len)
				words[i], words[j] = words[j], words[i]
			}
			panic("reflect: slice index out of range")
		}
		a := unsafe.Add(s.data, uintptr(i)*elem.size)
		b := unsafe.Add(s.data, uintptr(j)*elem.size)
		copyValue(elem, tmp, a)
		copyValue(elem, a, b)
		copyValue(elem, b, tmp)
	}
}
