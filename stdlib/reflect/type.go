// Package reflect looks at values of any type at run time.
//
// A Type is a pointer to the runtime's own descriptor, which lies outside the Go heap and never moves: rtype repeats its
// layout (runtime/abi/type_desc.h), so that most questions are answered by reading it.
package reflect

import (
	"strconv"
	"unsafe"
)

type Kind uint

const (
	Invalid Kind = iota
	Bool
	Int
	Int8
	Int16
	Int32
	Int64
	Uint
	Uint8
	Uint16
	Uint32
	Uint64
	Uintptr
	Float32
	Float64
	Complex64
	Complex128
	Array
	Chan
	Func
	Interface
	Map
	Pointer
	Slice
	String
	Struct
	UnsafePointer
)

// Ptr is the older name of Pointer.
const Ptr = Pointer

var kindNames = [...]string{
	Invalid: "invalid", Bool: "bool", Int: "int", Int8: "int8", Int16: "int16", Int32: "int32", Int64: "int64",
	Uint: "uint", Uint8: "uint8", Uint16: "uint16", Uint32: "uint32", Uint64: "uint64", Uintptr: "uintptr",
	Float32: "float32", Float64: "float64", Complex64: "complex64", Complex128: "complex128", Array: "array",
	Chan: "chan", Func: "func", Interface: "interface", Map: "map", Pointer: "ptr", Slice: "slice",
	String: "string", Struct: "struct", UnsafePointer: "unsafe.Pointer",
}

func (k Kind) String() string {
	if k < Kind(len(kindNames)) {
		return kindNames[k]
	}
	return "kind" + strconv.Itoa(int(k))
}

type ChanDir int

const (
	RecvDir ChanDir = 1 << iota
	SendDir
	BothDir = RecvDir | SendDir
)

func (d ChanDir) String() string {
	switch d {
	case RecvDir:
		return "<-chan"
	case SendDir:
		return "chan<-"
	case BothDir:
		return "chan"
	}
	return "ChanDir" + strconv.Itoa(int(d))
}

// Type describes a Go type. Two Types are equal exactly when they describe the same type.
type Type interface {
	Align() int
	FieldAlign() int
	Method(int) Method
	MethodByName(string) (Method, bool)
	NumMethod() int
	Name() string
	PkgPath() string
	Size() uintptr
	String() string
	Kind() Kind
	Implements(u Type) bool
	AssignableTo(u Type) bool
	ConvertibleTo(u Type) bool
	Comparable() bool
	Bits() int
	ChanDir() ChanDir
	IsVariadic() bool
	Elem() Type
	Field(i int) StructField
	FieldByIndex(index []int) StructField
	FieldByName(name string) (StructField, bool)
	FieldByNameFunc(match func(string) bool) (StructField, bool)
	In(i int) Type
	Key() Type
	Len() int
	NumField() int
	NumIn() int
	NumOut() int
	Out(i int) Type
	OverflowComplex(x complex128) bool
	OverflowFloat(x float64) bool
	OverflowInt(x int64) bool
	OverflowUint(x uint64) bool
	CanSeq() bool
	CanSeq2() bool
	common() *rtype
}

// A Method is a method of a type, sorted by name as NumMethod counts them.
type Method struct {
	Name    string
	PkgPath string
	Type    Type
	Func    Value
	Index   int
}

func (m Method) IsExported() bool { return m.PkgPath == "" }

// The descriptor's flags (TypeFlags).
const (
	flagNamed       = 1
	flagDirectIface = 2
	flagVariadic    = 32
	flagComparable  = 64
)

type rtype struct {
	scalarData uint8
	kind       uint8
	flags      uint8
	align      uint8
	hash       uint32
	size       uintptr
	ptrs       [5]uintptr
	eq         uint8
	chanDir    uint8
	slots      uint16
	str        *byte
	strLen     uint32
	nameLen    uint32
	name       *byte
	pkgPath    *byte
	elem       *rtype
	key        *rtype
	len        uintptr
	numIn      uint32
	numOut     uint32
	fields     *fieldDesc
	params     **rtype
	layout     unsafe.Pointer
	methods    *methodDesc
	numMethods uint32
	mapLayout  unsafe.Pointer
	ptrTo      *rtype
	front      unsafe.Pointer
}

type fieldDesc struct {
	name     *byte
	nameLen  uint32
	exported bool
	embedded bool
	pkgPath  *byte
	typ      *rtype
	offset   uintptr
	tag      *byte
	tagLen   uint32
}

type methodDesc struct {
	name     *byte
	nameLen  uint32
	exported bool
	pkgPath  *byte
	funcType *rtype
	ifn      unsafe.Pointer
	tfn      unsafe.Pointer
}

func cString(p *byte) string {
	if p == nil {
		return ""
	}
	n := 0
	for *(*byte)(unsafe.Add(unsafe.Pointer(p), n)) != 0 {
		n++
	}
	return unsafe.String(p, n)
}

func (t *rtype) fieldAt(i int) *fieldDesc {
	return (*fieldDesc)(unsafe.Add(unsafe.Pointer(t.fields), uintptr(i)*unsafe.Sizeof(fieldDesc{})))
}

func (t *rtype) methodAt(i int) *methodDesc {
	return (*methodDesc)(unsafe.Add(unsafe.Pointer(t.methods), uintptr(i)*unsafe.Sizeof(methodDesc{})))
}

func (t *rtype) param(i int) *rtype {
	return *(**rtype)(unsafe.Add(unsafe.Pointer(t.params), uintptr(i)*unsafe.Sizeof(t)))
}

func (t *rtype) common() *rtype   { return t }
func (t *rtype) Align() int       { return int(t.align) }
func (t *rtype) FieldAlign() int  { return int(t.align) }
func (t *rtype) Size() uintptr    { return t.size }
func (t *rtype) String() string   { return unsafe.String(t.str, int(t.strLen)) }
func (t *rtype) Kind() Kind       { return Kind(t.kind) }
func (t *rtype) Name() string     { return unsafe.String(t.name, int(t.nameLen)) }
func (t *rtype) Comparable() bool { return t.flags&flagComparable != 0 }
func (t *rtype) direct() bool     { return t.flags&flagDirectIface != 0 }
func (t *rtype) is(k Kind) bool   { return Kind(t.kind) == k }
func (t *rtype) isNamed() bool    { return t.flags&flagNamed != 0 }

func (t *rtype) PkgPath() string {
	if !t.isNamed() {
		return ""
	}
	return cString(t.pkgPath)
}

func (t *rtype) Bits() int {
	k := t.Kind()
	if k < Int || k > Complex128 {
		panic("reflect: Bits of non-arithmetic Type " + t.String())
	}
	return int(t.size) * 8
}

func (t *rtype) ChanDir() ChanDir {
	if !t.is(Chan) {
		panic("reflect: ChanDir of non-chan type " + t.String())
	}
	return ChanDir(t.chanDir)
}

func (t *rtype) IsVariadic() bool {
	t.mustBeFunc("IsVariadic")
	return t.flags&flagVariadic != 0
}

func (t *rtype) mustBeFunc(what string) {
	if !t.is(Func) {
		panic("reflect: " + what + " of non-func type " + t.String())
	}
}

func (t *rtype) Elem() Type {
	switch t.Kind() {
	case Array, Chan, Map, Pointer, Slice:
		return t.elem
	}
	panic("reflect: Elem of invalid type " + t.String())
}

func (t *rtype) Key() Type {
	if !t.is(Map) {
		panic("reflect: Key of non-map type " + t.String())
	}
	return t.key
}

func (t *rtype) Len() int {
	if !t.is(Array) {
		panic("reflect: Len of non-array type " + t.String())
	}
	return int(t.len)
}

func (t *rtype) NumIn() int {
	t.mustBeFunc("NumIn")
	return int(t.numIn)
}

func (t *rtype) NumOut() int {
	t.mustBeFunc("NumOut")
	return int(t.numOut)
}

func (t *rtype) In(i int) Type {
	t.mustBeFunc("In")
	return t.param(checkIndex(i, int(t.numIn)))
}

func (t *rtype) Out(i int) Type {
	t.mustBeFunc("Out")
	return t.param(int(t.numIn) + checkIndex(i, int(t.numOut)))
}

func checkIndex(i, n int) int {
	_ = make([]struct{}, n)[i] // the run-time's own panic
	return i
}

// exportedMethods counts them: they come first in the table.
func (t *rtype) exportedMethods() int {
	n := 0
	for n < int(t.numMethods) && t.methodAt(n).exported {
		n++
	}
	return n
}

func (t *rtype) NumMethod() int {
	if t.is(Interface) {
		return int(t.numMethods)
	}
	return t.exportedMethods()
}

func (t *rtype) Method(i int) Method {
	if i < 0 || i >= t.NumMethod() {
		panic("reflect: Method index out of range")
	}
	d := t.methodAt(i)
	m := Method{Name: unsafe.String(d.name, int(d.nameLen)), Index: i}
	if !d.exported {
		m.PkgPath = cString(d.pkgPath)
	}
	if t.is(Interface) {
		m.Type = d.funcType
		return m
	}
	m.Type = withReceiver(t, d.funcType)
	m.Func = Value{t: m.Type.common(), p: methodFunc(d.tfn), f: flag(Func)}
	return m
}

func (t *rtype) MethodByName(name string) (Method, bool) {
	n := t.NumMethod()
	for i := 0; i < n; i++ {
		d := t.methodAt(i)
		if unsafe.String(d.name, int(d.nameLen)) == name {
			return t.Method(i), true
		}
	}
	return Method{}, false
}

func (t *rtype) Implements(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.Implements")
	}
	if u.Kind() != Interface {
		panic("reflect: non-interface type passed to Type.Implements")
	}
	return implements(u.common(), t)
}

func (t *rtype) AssignableTo(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.AssignableTo")
	}
	return assignable(u.common(), t)
}

func assignable(to, from *rtype) bool {
	if to == from {
		return true
	}
	if to.is(Interface) {
		return implements(to, from)
	}
	// Identical underlying types, one of them not named; a bidirectional channel may lose a direction.
	if to.isNamed() && from.isNamed() || to.kind != from.kind {
		return false
	}
	if to.is(Chan) && ChanDir(from.chanDir) == BothDir && to.elem == from.elem {
		return true
	}
	return sameUnderlying(to, from)
}

// sameUnderlying compares types of one kind by their parts.
func sameUnderlying(a, b *rtype) bool {
	if a == b {
		return true
	}
	if a.kind != b.kind {
		return false
	}
	switch Kind(a.kind) {
	case Array:
		return a.len == b.len && a.elem == b.elem
	case Chan:
		return a.chanDir == b.chanDir && a.elem == b.elem
	case Pointer, Slice:
		return a.elem == b.elem
	case Map:
		return a.key == b.key && a.elem == b.elem
	case Func:
		return sameSignature(a, b)
	case Interface:
		return implements(a, b) && implements(b, a)
	case Struct:
		return sameFields(a, b, true)
	}
	return true
}

func sameSignature(a, b *rtype) bool {
	if a.numIn != b.numIn || a.numOut != b.numOut || a.flags&flagVariadic != b.flags&flagVariadic {
		return false
	}
	for i := 0; i < int(a.numIn+a.numOut); i++ {
		if a.param(i) != b.param(i) {
			return false
		}
	}
	return true
}

func sameFields(a, b *rtype, tags bool) bool {
	if a.len != b.len {
		return false
	}
	for i := 0; i < int(a.len); i++ {
		f, g := a.Field(i), b.Field(i)
		if f.Name != g.Name || f.PkgPath != g.PkgPath || f.Type != g.Type || f.Anonymous != g.Anonymous {
			return false
		}
		if tags && f.Tag != g.Tag {
			return false
		}
	}
	return true
}

func isNumber(k Kind) bool  { return k >= Int && k <= Float64 }
func isInteger(k Kind) bool { return k >= Int && k <= Uintptr }

func (t *rtype) ConvertibleTo(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.ConvertibleTo")
	}
	return convertible(u.common(), t)
}

func convertible(to, from *rtype) bool {
	a, b := Kind(from.kind), Kind(to.kind)
	switch {
	case assignable(to, from):
		return true
	case isNumber(a) && isNumber(b), isInteger(a) && b == String:
		return true
	case a == Complex64 || a == Complex128:
		return b == Complex64 || b == Complex128
	case a == String && b == Slice, a == Slice && b == String:
		s := from
		if b == Slice {
			s = to
		}
		return s.elem.is(Uint8) || s.elem.is(Int32)
	case a == String && b == String:
		return true
	case a == Slice && b == Array:
		return from.elem == to.elem
	case a == Slice && b == Pointer && to.elem.is(Array):
		return from.elem == to.elem.elem
	case a == Pointer && b == Pointer && !to.isNamed() && !from.isNamed():
		return sameUnderlying(to.elem, from.elem)
	case a == Struct && b == Struct:
		return sameFields(to, from, false)
	}
	return a == b && sameUnderlying(to, from)
}

func (t *rtype) OverflowInt(x int64) bool {
	if k := t.Kind(); k < Int || k > Int64 {
		panic("reflect: OverflowInt of non-int type " + t.String())
	}
	drop := 64 - uint(t.size)*8
	return x != x<<drop>>drop
}

func (t *rtype) OverflowUint(x uint64) bool {
	if k := t.Kind(); k < Uint || k > Uintptr {
		panic("reflect: OverflowUint of non-uint type " + t.String())
	}
	drop := 64 - uint(t.size)*8
	return x != x<<drop>>drop
}

func (t *rtype) OverflowFloat(x float64) bool {
	switch t.Kind() {
	case Float32:
		return overflowsFloat32(x)
	case Float64:
		return false
	}
	panic("reflect: OverflowFloat of non-float type " + t.String())
}

func (t *rtype) OverflowComplex(x complex128) bool {
	switch t.Kind() {
	case Complex64:
		return overflowsFloat32(real(x)) || overflowsFloat32(imag(x))
	case Complex128:
		return false
	}
	panic("reflect: OverflowComplex of non-complex type " + t.String())
}

func overflowsFloat32(x float64) bool {
	const biggest = 0x1p127 * (1 + (1 - 0x1p-23))
	if x < 0 {
		x = -x
	}
	return biggest < x && x <= 0x1p1023*(1+(1-0x1p-52))
}

// TypeOf returns the dynamic type of i, or nil for a nil interface.
func TypeOf(i any) Type {
	t, _, _ := unpackEface(i)
	if t == nil {
		return nil
	}
	return t
}

func PointerTo(t Type) Type { return pointerTo(t.common()) }
func PtrTo(t Type) Type     { return PointerTo(t) }
func SliceOf(t Type) Type   { return sliceOf(t.common()) }

func ArrayOf(length int, elem Type) Type {
	if length < 0 {
		panic("reflect: negative length passed to ArrayOf")
	}
	return arrayOf(elem.common(), length)
}

func MapOf(key, elem Type) Type {
	if !key.Comparable() {
		panic("reflect.MapOf: invalid key type " + key.String())
	}
	return mapOf(key.common(), elem.common())
}

func ChanOf(dir ChanDir, t Type) Type { return chanOf(t.common(), int(dir)) }

// CanSeq reports whether a range clause with one variable takes a value of the type.
func (t *rtype) CanSeq() bool {
	switch k := Kind(t.kind); k {
	case Array, Slice, String, Map:
		return true
	case Chan:
		return ChanDir(t.chanDir)&RecvDir != 0
	case Func:
		return t.yields(1)
	case Pointer:
		return t.elem.is(Array)
	default:
		return k >= Int && k <= Uintptr
	}
}

// CanSeq2 reports whether a range clause with two variables takes a value of the type.
func (t *rtype) CanSeq2() bool {
	switch Kind(t.kind) {
	case Array, Slice, String, Map:
		return true
	case Func:
		return t.yields(2)
	case Pointer:
		return t.elem.is(Array)
	}
	return false
}

// yields reports whether the function type is one that a range clause calls: func(yield func(n values) bool).
func (t *rtype) yields(n int) bool {
	if t.NumIn() != 1 || t.NumOut() != 0 {
		return false
	}
	y := t.In(0)
	return y.Kind() == Func && y.NumIn() == n && y.NumOut() == 1 && y.Out(0).Kind() == Bool
}
