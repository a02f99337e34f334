package reflect

import "unsafe"

func (v Value) mustSet(method string) {
	if v.f == 0 {
		v.wrong(method)
	}
	if v.f&flagRO != 0 {
		panic("reflect: reflect.Value." + method + " using value obtained using unexported field")
	}
	if v.f&flagAddr == 0 {
		panic("reflect: reflect.Value." + method + " using unaddressable value")
	}
}

// Set assigns x to the variable v.
func (v Value) Set(x Value) {
	v.mustSet("Set")
	if x.f&flagRO != 0 {
		panic("reflect.Set: value obtained using unexported field")
	}
	if x.f == 0 {
		panic(&ValueError{"reflect.Set", Invalid})
	}
	if v.kind() == Interface {
		i := x.anyValue()
		if i != nil && !implements(v.t, x.dynamic()) {
			notAssignable("reflect.Set", x.t, v.t)
		}
		storeIface(v.t, v.p, i)
		return
	}
	if !assignable(v.t, x.t) {
		notAssignable("reflect.Set", x.t, v.t)
	}
	x.storeTo(v.p)
}

func (v Value) dynamic() *rtype {
	if v.kind() == Interface {
		return v.Elem().t
	}
	return v.t
}

func notAssignable(what string, from, to *rtype) {
	panic(what + ": value of type " + from.String() + " is not assignable to type " + to.String())
}

// storeTo writes the value to memory of its type.
func (v Value) storeTo(p unsafe.Pointer) {
	if v.f&flagIndir != 0 {
		copyValue(v.t, p, v.p)
		return
	}
	if v.t.direct() {
		storePointer(p, v.p)
		return
	}
	storeBits(p, v.t.size, uint64(v.w))
}

func storeBits(p unsafe.Pointer, size uintptr, b uint64) {
	switch size {
	case 1:
		*(*uint8)(p) = uint8(b)
	case 2:
		*(*uint16)(p) = uint16(b)
	case 4:
		*(*uint32)(p) = uint32(b)
	case 8:
		*(*uint64)(p) = b
	default: // a small struct or array
		for i := uintptr(0); i < size; i++ {
			*(*uint8)(unsafe.Add(p, i)) = uint8(b >> (8 * i))
		}
	}
}

func (v Value) SetZero() {
	v.mustSet("SetZero")
	clearValue(v.t, v.p)
}

func (v Value) SetBool(x bool) {
	v.mustSet("SetBool")
	if v.kind() != Bool {
		v.wrong("SetBool")
	}
	*(*bool)(v.p) = x
}

func (v Value) SetInt(x int64) {
	v.mustSet("SetInt")
	if !v.CanInt() {
		v.wrong("SetInt")
	}
	storeBits(v.p, v.t.size, uint64(x))
}

func (v Value) SetUint(x uint64) {
	v.mustSet("SetUint")
	if !v.CanUint() {
		v.wrong("SetUint")
	}
	storeBits(v.p, v.t.size, x)
}

func (v Value) SetFloat(x float64) {
	v.mustSet("SetFloat")
	switch v.kind() {
	case Float32:
		*(*float32)(v.p) = float32(x)
	case Float64:
		*(*float64)(v.p) = x
	default:
		v.wrong("SetFloat")
	}
}

func (v Value) SetComplex(x complex128) {
	v.mustSet("SetComplex")
	switch v.kind() {
	case Complex64:
		*(*complex64)(v.p) = complex64(x)
	case Complex128:
		*(*complex128)(v.p) = x
	default:
		v.wrong("SetComplex")
	}
}

func (v Value) SetString(x string) {
	v.mustSet("SetString")
	if v.kind() != String {
		v.wrong("SetString")
	}
	*(*string)(v.p) = x
}

func (v Value) SetBytes(x []byte) {
	v.mustSet("SetBytes")
	if v.kind() != Slice {
		v.wrong("SetBytes")
	}
	if !v.t.elem.is(Uint8) {
		panic("reflect.Value.SetBytes of non-byte slice")
	}
	*(*[]byte)(v.p) = x
}

func (v Value) SetLen(n int) {
	v.mustSet("SetLen")
	if v.kind() != Slice {
		v.wrong("SetLen")
	}
	s := (*sliceHeader)(v.p)
	if uint(n) > uint(s.cap) {
		panic("reflect: slice length out of range in SetLen")
	}
	s.len = n
}

func (v Value) SetCap(n int) {
	v.mustSet("SetCap")
	if v.kind() != Slice {
		v.wrong("SetCap")
	}
	s := (*sliceHeader)(v.p)
	if n < s.len || n > s.cap {
		panic("reflect: slice capacity out of range in SetCap")
	}
	s.cap = n
}

// Grow makes room for n more elements.
func (v Value) Grow(n int) {
	v.mustSet("Grow")
	if v.kind() != Slice {
		v.wrong("Grow")
	}
	if n < 0 {
		panic("reflect.Value.Grow: negative len")
	}
	s := (*sliceHeader)(v.p)
	if s.len+n < 0 {
		panic("reflect.Value.Grow: slice overflow")
	}
	if s.len+n > s.cap {
		s.data, s.cap = growSlice(v.t.elem, s.data, s.len, s.cap, n)
	}
}

func (v Value) SetPointer(x unsafe.Pointer) {
	v.mustSet("SetPointer")
	if v.kind() != UnsafePointer {
		v.wrong("SetPointer")
	}
	*(*unsafe.Pointer)(v.p) = x
}

func (v Value) SetMapIndex(key, elem Value) {
	if v.kind() != Map {
		v.wrong("SetMapIndex")
	}
	k := key.temporary(v.t.key, "reflect.Value.SetMapIndex")
	if elem.f == 0 {
		mapDelete(v.t, v.pointer(), k)
		return
	}
	mapAssign(v.t, v.pointer(), k, elem.temporary(v.t.elem, "reflect.Value.SetMapIndex"))
}

// temporary is memory that holds the value as type t.
func (v Value) temporary(t *rtype, what string) unsafe.Pointer {
	if t.is(Interface) && v.t != t {
		if !assignable(t, v.t) {
			notAssignable(what, v.t, t)
		}
		p := newObject(t)
		storeIface(t, p, v.anyValue())
		return p
	}
	if !assignable(t, v.t) {
		notAssignable(what, v.t, t)
	}
	if v.f&flagIndir != 0 {
		return v.p
	}
	p := newObject(t)
	v.storeTo(p)
	return p
}

func MakeSlice(typ Type, len, cap int) Value {
	if typ.Kind() != Slice {
		panic("reflect.MakeSlice of non-slice type")
	}
	if len < 0 {
		panic("reflect.MakeSlice: negative len")
	}
	if cap < 0 {
		panic("reflect.MakeSlice: negative cap")
	}
	if len > cap {
		panic("reflect.MakeSlice: len > cap")
	}
	t := typ.common()
	s := &sliceHeader{newArray(t.elem, cap), len, cap}
	return Value{t: t, p: unsafe.Pointer(s), f: flag(Slice) | flagIndir}
}

func MakeMap(typ Type) Value { return MakeMapWithSize(typ, 0) }

func MakeMapWithSize(typ Type, n int) Value {
	if typ.Kind() != Map {
		panic("reflect.MakeMapWithSize of non-map type")
	}
	return Value{t: typ.common(), p: makeMap(typ.common(), n), f: flag(Map)}
}

func Append(s Value, x ...Value) Value {
	if s.kind() != Slice {
		s.wrong("Append")
	}
	h := *(*sliceHeader)(s.p)
	elem := s.t.elem
	if h.len+len(x) > h.cap {
		h.data, h.cap = growSlice(elem, h.data, h.len, h.cap, len(x))
	}
	out := &sliceHeader{h.data, h.len + len(x), h.cap}
	r := Value{t: s.t, p: unsafe.Pointer(out), f: flag(Slice) | flagIndir}
	for i, v := range x {
		r.Index(h.len + i).Set(v)
	}
	return r
}

func AppendSlice(s, t Value) Value {
	n := t.Len()
	xs := make([]Value, n)
	for i := range xs {
		xs[i] = t.Index(i)
	}
	return Append(s, xs...)
}

// Copy is the builtin copy; dst may also be an addressable array, src an array or a string.
func Copy(dst, src Value) int {
	if k := dst.kind(); k != Array && k != Slice {
		panic(&ValueError{"reflect.Copy", k})
	}
	if dst.kind() == Array {
		dst.mustSet("Copy")
	}
	dst.mustBeExported("Copy")
	k := src.kind()
	text := k == String && dst.t.elem.is(Uint8)
	if k != Array && k != Slice && !text {
		panic(&ValueError{"reflect.Copy", k})
	}
	src.mustBeExported("Copy")
	if !text && dst.t.elem != src.t.elem {
		panic("reflect.Copy: " + dst.t.elem.String() + " != " + src.t.elem.String())
	}
	n := dst.Len()
	if m := src.Len(); m < n {
		n = m
	}
	if src.kind() == String {
		for i := 0; i < n; i++ {
			dst.Index(i).Set(src.Index(i))
		}
		return n
	}
	if n > 0 {
		copyElems(dst.t.elem, dst.Index(0).p, src.Index(0).p, n)
	}
	return n
}

// Convert returns v converted to type typ by the language's rules.
func (v Value) Convert(typ Type) Value {
	t := typ.common()
	if !convertible(t, v.t) {
		panic("reflect.Value.Convert: value of type " + v.t.String() + " cannot be converted to type " + t.String())
	}
	out := New(t).Elem()
	from, to := v.kind(), t.Kind()
	switch {
	case to == Interface:
		storeIface(t, out.p, v.anyValue())
	case isNumber(from) && isNumber(to):
		convertNumber(out, v)
	case v.CanComplex() && out.CanComplex():
		out.SetComplex(v.Complex())
	case isInteger(from) && to == String:
		out.SetString(runeString(v))
	case from == String && to == Slice:
		if t.elem.is(Uint8) {
			*(*[]byte)(out.p) = []byte(v.String())
		} else {
			*(*[]rune)(out.p) = []rune(v.String())
		}
	case from == Slice && to == String:
		if v.t.elem.is(Uint8) {
			out.SetString(string(*(*[]byte)(v.p)))
		} else {
			out.SetString(string(*(*[]rune)(v.p)))
		}
	case from == Slice && to == Array:
		if v.Len() < int(t.len) {
			panic("reflect: cannot convert slice with length " + itoa(v.Len()) + " to array with length " + itoa(int(t.len)))
		}
		copyValue(t, out.p, (*sliceHeader)(v.p).data)
	case from == Slice && to == Pointer:
		if v.Len() < int(t.elem.len) {
			panic("reflect: cannot convert slice with length " + itoa(v.Len()) + " to pointer to array with length " + itoa(int(t.elem.len)))
		}
		storePointer(out.p, (*sliceHeader)(v.p).data)
	default:
		v.storeTo(out.p)
	}
	out.f &^= flagAddr
	out.f |= v.f & flagRO
	return out
}

func (v Value) CanConvert(typ Type) bool {
	v.Type() // panics for the zero Value
	t := typ.common()
	if !convertible(t, v.t) {
		return false
	}
	if v.kind() == Slice && t.is(Array) {
		return v.Len() >= int(t.len)
	}
	if v.kind() == Slice && t.is(Pointer) && t.elem.is(Array) {
		return v.Len() >= int(t.elem.len)
	}
	return true
}

func convertNumber(out, v Value) {
	switch {
	case v.CanFloat() && out.CanFloat():
		out.SetFloat(v.Float())
	case v.CanFloat() && out.CanInt():
		out.SetInt(int64(v.Float()))
	case v.CanFloat():
		out.SetUint(uint64(v.Float()))
	case out.CanFloat() && v.CanInt():
		out.SetFloat(float64(v.Int()))
	case out.CanFloat():
		out.SetFloat(float64(v.Uint()))
	case v.CanInt():
		storeBits(out.p, out.t.size, uint64(v.Int()))
	default:
		storeBits(out.p, out.t.size, v.Uint())
	}
}

func runeString(v Value) string {
	r := rune(0xFFFD)
	if v.CanInt() {
		if x := v.Int(); int64(rune(x)) == x {
			r = rune(x)
		}
	} else if x := v.Uint(); uint64(rune(x)) == x {
		r = rune(x)
	}
	return string(r)
}

// A StringHeader is a string as it lies in memory. Its Data is no pointer, so it does not keep the bytes alive.
type StringHeader struct {
	Data uintptr
	Len  int
}

// A SliceHeader is a slice as it lies in memory, with the same weakness.
type SliceHeader struct {
	Data uintptr
	Len  int
	Cap  int
}
