package reflect

import (
	"errors"
	"strconv"
	"unsafe"
)

type flag uintptr

const (
	flagKindMask flag = 1<<5 - 1
	flagIndir    flag = 1 << 5 // p points to the value; else the value is p or w itself
	flagAddr     flag = 1 << 6 // addressable: p is the variable
	flagStickyRO flag = 1 << 7 // reached through an unexported field
	flagEmbedRO  flag = 1 << 8 // an unexported embedded field: its own exported fields are free
	flagRO            = flagStickyRO | flagEmbedRO
)

// Value is a Go value of any type. Where it is not addressable and fits an interface's data word it is kept as the
// word itself, as a pointer in p or as a scalar (memory form) in w.
type Value struct {
	t *rtype
	p unsafe.Pointer
	w uintptr
	f flag
}

// A ValueError is the panic value of a method called on a Value of a kind that does not have it.
type ValueError struct {
	Method string
	Kind   Kind
}

func (e *ValueError) Error() string {
	if e.Kind == 0 {
		return "reflect: call of " + e.Method + " on zero Value"
	}
	return "reflect: call of " + e.Method + " on " + e.Kind.String() + " Value"
}

func ValueOf(i any) Value {
	t, p, w := unpackEface(i)
	if t == nil {
		return Value{}
	}
	f := flag(t.kind)
	if t.scalarData == 0 && !t.direct() {
		f |= flagIndir
	}
	return Value{t, p, w, f}
}

func Zero(typ Type) Value {
	if typ == nil {
		panic("reflect: Zero(nil)")
	}
	t := typ.common()
	if t.scalarData != 0 || t.direct() {
		return Value{t: t, f: flag(t.kind)}
	}
	return Value{t: t, p: newObject(t), f: flag(t.kind) | flagIndir}
}

func New(typ Type) Value {
	if typ == nil {
		panic("reflect: New(nil)")
	}
	t := typ.common()
	return Value{t: pointerTo(t), p: newObject(t), f: flag(Pointer)}
}

func Indirect(v Value) Value {
	if v.Kind() != Pointer {
		return v
	}
	return v.Elem()
}

func (v Value) kind() Kind    { return Kind(v.f & flagKindMask) }
func (v Value) Kind() Kind    { return v.kind() }
func (v Value) IsValid() bool { return v.f != 0 }
func (v Value) CanAddr() bool { return v.f&flagAddr != 0 }
func (v Value) CanSet() bool  { return v.f&(flagAddr|flagRO) == flagAddr }
func (v Value) CanInterface() bool {
	if v.f == 0 {
		panic(&ValueError{"reflect.Value.CanInterface", Invalid})
	}
	return v.f&flagRO == 0
}

func (v Value) Type() Type {
	if v.f == 0 {
		panic(&ValueError{"reflect.Value.Type", Invalid})
	}
	return v.t
}

func (v Value) wrong(method string) { panic(&ValueError{"reflect.Value." + method, v.kind()}) }

// bits is the value's memory, zero-extended: for kinds of at most 8 bytes.
func (v Value) bits() uint64 {
	if v.f&flagIndir == 0 {
		return uint64(v.w)
	}
	switch v.t.size {
	case 1:
		return uint64(*(*uint8)(v.p))
	case 2:
		return uint64(*(*uint16)(v.p))
	case 4:
		return uint64(*(*uint32)(v.p))
	}
	return *(*uint64)(v.p)
}

// pointer is the word of a pointer-shaped value.
func (v Value) pointer() unsafe.Pointer {
	if v.f&flagIndir != 0 {
		return *(*unsafe.Pointer)(v.p)
	}
	return v.p
}

func (v Value) Bool() bool {
	if v.kind() != Bool {
		v.wrong("Bool")
	}
	return v.bits() != 0
}

func (v Value) CanInt() bool     { return v.kind() >= Int && v.kind() <= Int64 }
func (v Value) CanUint() bool    { return v.kind() >= Uint && v.kind() <= Uintptr }
func (v Value) CanFloat() bool   { return v.kind() == Float32 || v.kind() == Float64 }
func (v Value) CanComplex() bool { return v.kind() == Complex64 || v.kind() == Complex128 }

func (v Value) Int() int64 {
	b := v.bits
	switch v.kind() {
	case Int, Int64:
		return int64(b())
	case Int8:
		return int64(int8(b()))
	case Int16:
		return int64(int16(b()))
	case Int32:
		return int64(int32(b()))
	}
	v.wrong("Int")
	return 0
}

func (v Value) Uint() uint64 {
	if !v.CanUint() {
		v.wrong("Uint")
	}
	return v.bits()
}

func (v Value) Float() float64 {
	switch v.kind() {
	case Float32:
		b := uint32(v.bits())
		return float64(*(*float32)(unsafe.Pointer(&b)))
	case Float64:
		b := v.bits()
		return *(*float64)(unsafe.Pointer(&b))
	}
	v.wrong("Float")
	return 0
}

func (v Value) Complex() complex128 {
	switch v.kind() {
	case Complex64:
		if v.f&flagIndir == 0 {
			return complex128(*(*complex64)(unsafe.Pointer(&v.w)))
		}
		return complex128(*(*complex64)(v.p))
	case Complex128:
		return *(*complex128)(v.p)
	}
	v.wrong("Complex")
	return 0
}

// String returns a string's value; of other kinds it is a text that says what the value is, so that printing a Value does
// not panic.
func (v Value) String() string {
	switch v.kind() {
	case String:
		return *(*string)(v.p)
	case Invalid:
		return "<invalid Value>"
	}
	return "<" + v.t.String() + " Value>"
}

func (v Value) Bytes() []byte {
	switch v.kind() {
	case Slice:
		if v.t.elem.is(Uint8) {
			return *(*[]byte)(v.p)
		}
		panic("reflect.Value.Bytes of non-byte slice")
	case Array:
		if !v.t.elem.is(Uint8) {
			panic("reflect.Value.Bytes of non-byte array")
		}
		if !v.CanAddr() {
			panic("reflect.Value.Bytes of unaddressable byte array")
		}
		return unsafe.Slice((*byte)(v.p), int(v.t.len))
	}
	v.wrong("Bytes")
	return nil
}

type sliceHeader struct {
	data unsafe.Pointer
	len  int
	cap  int
}

func (v Value) Len() int {
	switch v.kind() {
	case Slice:
		return (*sliceHeader)(v.p).len
	case String:
		return len(*(*string)(v.p))
	case Array:
		return int(v.t.len)
	case Map:
		return mapLen(v.pointer())
	case Chan:
		return chanLen(v.pointer())
	case Pointer:
		if v.t.elem.is(Array) {
			return int(v.t.elem.len)
		}
		panic("reflect: call of reflect.Value.Len on ptr to non-array Value")
	}
	v.wrong("Len")
	return 0
}

func (v Value) Cap() int {
	switch v.kind() {
	case Slice:
		return (*sliceHeader)(v.p).cap
	case Array:
		return int(v.t.len)
	case Chan:
		return chanCap(v.pointer())
	case Pointer:
		if v.t.elem.is(Array) {
			return int(v.t.elem.len)
		}
		panic("reflect: call of reflect.Value.Cap on ptr to non-array Value")
	}
	v.wrong("Cap")
	return 0
}

func (v Value) IsNil() bool {
	switch v.kind() {
	case Chan, Func, Map, Pointer, UnsafePointer:
		return v.pointer() == nil
	case Interface, Slice:
		return *(*uintptr)(v.p) == 0
	}
	v.wrong("IsNil")
	return false
}

func (v Value) IsZero() bool {
	switch v.kind() {
	case Invalid:
		v.wrong("IsZero")
	case Float32, Float64:
		return v.bits() == 0
	case Complex64, Complex128, Array, Struct, String, Slice, Interface:
		if v.kind() == String {
			return v.Len() == 0
		}
		if v.f&flagIndir == 0 {
			return v.p == nil && v.w == 0
		}
		return v.zeroParts()
	case Chan, Func, Map, Pointer, UnsafePointer:
		return v.pointer() == nil
	}
	return v.bits() == 0
}

func (v Value) zeroParts() bool {
	switch v.kind() {
	case Array:
		for i := 0; i < v.Len(); i++ {
			if !v.Index(i).IsZero() {
				return false
			}
		}
		return true
	case Struct:
		for i := 0; i < v.NumField(); i++ {
			if !v.Field(i).IsZero() {
				return false
			}
		}
		return true
	case Slice, Interface:
		return v.IsNil()
	}
	return isZeroMemory(v.p, v.t.size)
}

// at is the value of type t that lies at p inside v.
func (v Value) at(t *rtype, p unsafe.Pointer, f flag) Value {
	return Value{t: t, p: p, f: f | flag(t.kind) | flagIndir}
}

// part takes the piece at offset out of an array or struct that lies in the data word: the one pointer-shaped element, or
// some bytes of a scalar.
func (v Value) part(t *rtype, offset uintptr) Value {
	w := v.w >> (8 * offset)
	if t.size < 8 {
		w &= 1<<(8*t.size) - 1
	}
	return Value{t: t, p: v.p, w: w, f: v.f&flagRO | flag(t.kind)}
}

func (v Value) Index(i int) Value {
	switch v.kind() {
	case Slice:
		s := (*sliceHeader)(v.p)
		if uint(i) >= uint(s.len) {
			panic("reflect: slice index out of range")
		}
		return v.at(v.t.elem, unsafe.Add(s.data, uintptr(i)*v.t.elem.size), flagAddr|v.f&flagRO)
	case Array:
		if uint(i) >= uint(v.t.len) {
			panic("reflect: array index out of range")
		}
		if v.f&flagIndir == 0 {
			return v.part(v.t.elem, uintptr(i)*v.t.elem.size)
		}
		return v.at(v.t.elem, unsafe.Add(v.p, uintptr(i)*v.t.elem.size), v.f&(flagAddr|flagRO))
	case String:
		s := *(*string)(v.p)
		if uint(i) >= uint(len(s)) {
			panic("reflect: string index out of range")
		}
		return Value{t: TypeOf(uint8(0)).common(), w: uintptr(s[i]), f: v.f&flagRO | flag(Uint8)}
	}
	v.wrong("Index")
	return Value{}
}

func (v Value) NumField() int {
	if v.kind() != Struct {
		v.wrong("NumField")
	}
	return int(v.t.len)
}

func (v Value) Field(i int) Value {
	if v.kind() != Struct {
		v.wrong("Field")
	}
	if uint(i) >= uint(v.t.len) {
		panic("reflect: Field index out of range")
	}
	d := v.t.fieldAt(i)
	ro := v.f & flagStickyRO
	if !d.exported {
		if d.embedded {
			ro |= flagEmbedRO
		} else {
			ro |= flagStickyRO
		}
	}
	if v.f&flagIndir == 0 {
		f := v.part(d.typ, d.offset)
		f.f = f.f&^flagRO | ro
		return f
	}
	return v.at(d.typ, unsafe.Add(v.p, d.offset), v.f&flagAddr|ro)
}

func (v Value) FieldByIndex(index []int) Value {
	if v.kind() != Struct && len(index) != 1 {
		v.wrong("FieldByIndex")
	}
	for n, i := range index {
		if n > 0 && v.kind() == Pointer && v.t.elem.is(Struct) {
			if v.IsNil() {
				panic("reflect: indirection through nil pointer to embedded struct")
			}
			v = v.Elem()
		}
		v = v.Field(i)
	}
	return v
}

// FieldByIndexErr is FieldByIndex with an error where that panics at a nil pointer.
func (v Value) FieldByIndexErr(index []int) (Value, error) {
	for n, i := range index {
		if n > 0 && v.kind() == Pointer && v.t.elem.is(Struct) {
			if v.IsNil() {
				return Value{}, errors.New("reflect: indirection through nil pointer to embedded struct field " + v.t.elem.Name())
			}
			v = v.Elem()
		}
		v = v.Field(i)
	}
	return v, nil
}

func (v Value) FieldByName(name string) Value {
	if v.kind() != Struct {
		v.wrong("FieldByName")
	}
	if f, ok := v.t.FieldByName(name); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

func (v Value) FieldByNameFunc(match func(string) bool) Value {
	if f, ok := v.t.FieldByNameFunc(match); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

// Elem is what an interface contains or a pointer points to.
func (v Value) Elem() Value {
	switch v.kind() {
	case Interface:
		var e any
		if v.t.numMethods == 0 {
			e = *(*any)(v.p)
		} else {
			e = loadIface(v.p)
		}
		x := ValueOf(e)
		if x.f != 0 {
			x.f |= v.f & flagRO
		}
		return x
	case Pointer:
		p := v.pointer()
		if p == nil {
			return Value{}
		}
		return v.at(v.t.elem, p, flagAddr|v.f&flagRO)
	}
	v.wrong("Elem")
	return Value{}
}

func (v Value) Interface() any {
	if v.f == 0 {
		panic(&ValueError{"reflect.Value.Interface", Invalid})
	}
	if v.f&flagRO != 0 {
		panic("reflect.Value.Interface: cannot return value obtained from unexported field or method")
	}
	return v.anyValue()
}

func (v Value) anyValue() any {
	if v.kind() == Interface {
		if v.t.numMethods == 0 {
			return *(*any)(v.p)
		}
		return loadIface(v.p)
	}
	return packEface(v.t, v.p, v.w, v.f&flagIndir != 0)
}

func (v Value) Addr() Value {
	if v.f&flagAddr == 0 {
		panic("reflect.Value.Addr of unaddressable value")
	}
	return Value{t: pointerTo(v.t), p: v.p, f: v.f&flagRO | flag(Pointer)}
}

func (v Value) UnsafeAddr() uintptr {
	if v.f == 0 {
		v.wrong("UnsafeAddr")
	}
	if v.f&flagAddr == 0 {
		panic("reflect.Value.UnsafeAddr of unaddressable value")
	}
	return uintptr(v.p)
}

func (v Value) Pointer() uintptr {
	switch v.kind() {
	case Pointer, Chan, Map, UnsafePointer:
		return uintptr(v.pointer())
	case Func:
		if p := v.pointer(); p != nil {
			return funcPC(p)
		}
		return 0
	case Slice:
		return uintptr((*sliceHeader)(v.p).data)
	case String:
		return uintptr(unsafe.Pointer(unsafe.StringData(*(*string)(v.p))))
	}
	v.wrong("Pointer")
	return 0
}

func (v Value) UnsafePointer() unsafe.Pointer {
	switch v.kind() {
	case Pointer, Chan, Map, UnsafePointer, Func:
		return v.pointer()
	case Slice:
		return (*sliceHeader)(v.p).data
	case String:
		return unsafe.Pointer(unsafe.StringData(*(*string)(v.p)))
	}
	v.wrong("UnsafePointer")
	return nil
}

func (v Value) NumMethod() int {
	if v.t == nil {
		panic(&ValueError{"reflect.Value.NumMethod", Invalid})
	}
	if v.t.numMethods == 0 {
		return 0
	}
	return v.t.NumMethod()
}

func (v Value) Comparable() bool {
	switch v.kind() {
	case Invalid:
		return false
	case Interface:
		return v.IsNil() || v.Elem().Comparable()
	case Array:
		switch Kind(v.t.elem.kind) {
		case Interface, Array, Struct:
		default:
			return v.t.elem.Comparable()
		}
		for i := 0; i < v.Len(); i++ {
			if !v.Index(i).Comparable() {
				return false
			}
		}
		return true
	case Struct:
		for i := 0; i < v.NumField(); i++ {
			if !v.Field(i).Comparable() {
				return false
			}
		}
		return true
	}
	return v.t.Comparable()
}

func (v Value) Equal(u Value) bool {
	if v.kind() == Interface {
		v = v.Elem()
	}
	if u.kind() == Interface {
		u = u.Elem()
	}
	if !v.IsValid() || !u.IsValid() {
		return v.IsValid() == u.IsValid()
	}
	if v.t != u.t {
		return false
	}
	switch v.kind() {
	case Array:
		if v.Len() == 0 && !v.t.Comparable() {
			break
		}
		for i := 0; i < v.Len(); i++ {
			if !v.Index(i).Equal(u.Index(i)) {
				return false
			}
		}
		return true
	case Struct:
		for i := 0; i < v.NumField(); i++ {
			if !v.Field(i).Equal(u.Field(i)) {
				return false
			}
		}
		return true
	case Func, Map, Slice:
	default:
		return v.anyValue() == u.anyValue()
	}
	panic("reflect.Value.Equal: values of type " + v.t.String() + " are not comparable")
}

func (v Value) OverflowInt(x int64) bool {
	if !v.CanInt() {
		v.wrong("OverflowInt")
	}
	return v.t.OverflowInt(x)
}

func (v Value) OverflowUint(x uint64) bool {
	if !v.CanUint() {
		v.wrong("OverflowUint")
	}
	return v.t.OverflowUint(x)
}

func (v Value) OverflowFloat(x float64) bool {
	if !v.CanFloat() {
		v.wrong("OverflowFloat")
	}
	return v.t.OverflowFloat(x)
}

func (v Value) OverflowComplex(x complex128) bool {
	if !v.CanComplex() {
		v.wrong("OverflowComplex")
	}
	return v.t.OverflowComplex(x)
}

func (v Value) Slice(i, j int) Value {
	switch v.kind() {
	case String:
		s := *(*string)(v.p)
		if i < 0 || j < i || j > len(s) {
			panic("reflect.Value.Slice: string slice index out of bounds")
		}
		out := new(string)
		*out = s[i:j]
		return Value{t: v.t, p: unsafe.Pointer(out), f: v.f&flagRO | flag(String) | flagIndir}
	case Slice, Array:
		t := v.t
		base, n := v.p, int(v.t.len)
		if v.kind() == Array {
			if v.f&flagAddr == 0 {
				panic("reflect.Value.Slice: slice of unaddressable array")
			}
			t = sliceOf(v.t.elem)
		} else {
			s := (*sliceHeader)(v.p)
			base, n = s.data, s.cap
		}
		if i < 0 || j < i || j > n {
			panic("reflect.Value.Slice: slice index out of bounds")
		}
		out := &sliceHeader{data: base, len: j - i, cap: n - i}
		if n > i {
			out.data = unsafe.Add(base, uintptr(i)*t.elem.size)
		}
		return Value{t: t, p: unsafe.Pointer(out), f: v.f&flagRO | flag(Slice) | flagIndir}
	}
	v.wrong("Slice")
	return Value{}
}

// Slice3 is v[i:j:k].
func (v Value) Slice3(i, j, k int) Value {
	t := v.t
	var base unsafe.Pointer
	var n int
	switch v.kind() {
	case Array:
		if v.f&flagAddr == 0 {
			panic("reflect.Value.Slice3: slice of unaddressable array")
		}
		t, base, n = sliceOf(t.elem), v.p, int(t.len)
	case Slice:
		s := (*sliceHeader)(v.p)
		base, n = s.data, s.cap
	default:
		v.wrong("Slice3")
	}
	if i < 0 || j < i || k < j || k > n {
		panic("reflect.Value.Slice3: slice index out of bounds")
	}
	out := &sliceHeader{data: base, len: j - i, cap: k - i}
	if k > i {
		out.data = unsafe.Add(base, uintptr(i)*t.elem.size)
	}
	return Value{t: t, p: unsafe.Pointer(out), f: v.f&flagRO | flag(Slice) | flagIndir}
}

// NewAt is a pointer to a value of type typ at p.
func NewAt(typ Type, p unsafe.Pointer) Value {
	return Value{t: pointerTo(typ.common()), p: p, f: flag(Pointer)}
}

// SliceAt is a slice of n elements of type typ that begin at p.
func SliceAt(typ Type, p unsafe.Pointer, n int) Value {
	t := typ.common()
	if n < 0 || t.size > 0 && uintptr(n) > -uintptr(p)/t.size {
		panic("reflect: slice out of range")
	}
	return Value{t: sliceOf(t), p: unsafe.Pointer(&sliceHeader{p, n, n}), f: flag(Slice) | flagIndir}
}

// InterfaceData is an interface's two words.
func (v Value) InterfaceData() [2]uintptr {
	if v.kind() != Interface {
		v.wrong("InterfaceData")
	}
	return *(*[2]uintptr)(v.p)
}

func itoa(i int) string { return strconv.Itoa(i) }
