package reflect

import "unsafe"

// Calls of function values whose type is known at run time only.
//
// A function's arguments lie in the caller's lowest slots, one after the other, and its results overwrite them from the
// first slot on. So a function of any type can be called as one that takes and returns an array of as many words, or
// more; and a function that takes and returns exactly as many words can stand for one of any type. The words are
// declared as pointers, so that the collector looks at all of them; it ignores those that are none.

// funcLayout says where arguments and results lie (FuncLayout).
type funcLayout struct {
	argSlots    uint32
	resultSlots uint32
	argSlot     *uint32
	resultSlot  *uint32
}

func (t *rtype) funcLayout() *funcLayout { return (*funcLayout)(t.layout) }

func slotAt(list *uint32, i int) int {
	return int(*(*uint32)(unsafe.Add(unsafe.Pointer(list), uintptr(i)*4)))
}

type word = unsafe.Pointer

// maxFrameValue: a larger value's slot is a pointer to a copy.
const maxFrameValue = 16384

// maxCallSlots bounds the words of arguments or results of a call.
const maxCallSlots = maxFrameValue / 8

// callWords calls fn with the arguments in block, and leaves the results there. The block's capacity is one of those that
// newBlock gives.
func callWords(fn unsafe.Pointer, block []word) {
	switch cap(block) {
	case 4:
		r := (*(*func([4]word) [4]word)(unsafe.Pointer(&fn)))([4]word(block[:4]))
		copy(block, r[:])
	case 16:
		r := (*(*func([16]word) [16]word)(unsafe.Pointer(&fn)))([16]word(block[:16]))
		copy(block, r[:])
	case 256:
		r := (*(*func([256]word) [256]word)(unsafe.Pointer(&fn)))([256]word(block[:256]))
		copy(block, r[:])
	default:
		r := (*(*func([maxCallSlots]word) [maxCallSlots]word)(unsafe.Pointer(&fn)))([maxCallSlots]word(block[:maxCallSlots]))
		copy(block, r[:])
	}
}

func newBlock(l *funcLayout) []word {
	n := int(max(l.argSlots, l.resultSlots))
	switch {
	case n <= 4:
		return make([]word, n, 4)
	case n <= 16:
		return make([]word, n, 16)
	case n <= 256:
		return make([]word, n, 256)
	case n <= maxCallSlots:
		return make([]word, n, maxCallSlots)
	}
	panic("reflect: not supported: call with more than 2048 words of arguments or results")
}

// toSlots writes the value of type t at p to slots, where narrow numbers fill a whole slot.
func (t *rtype) toSlots(slots []word, p unsafe.Pointer) {
	v := Value{t: t, p: p, f: flag(t.kind) | flagIndir}
	if t.size > maxFrameValue {
		large := newObject(t)
		copyValue(t, large, p)
		slots[0] = large
		return
	}
	switch k := v.kind(); {
	case k == Complex64:
		parts := (*[2]uint32)(p)
		setWord(slots, 0, uint64(parts[0]))
		setWord(slots, 1, uint64(parts[1]))
	case v.CanInt():
		setWord(slots, 0, uint64(v.Int()))
	case k == Bool || k == Float32 || v.CanUint():
		setWord(slots, 0, v.bits())
	default: // word by word, since all of them are pointers where they go
		whole := t.size / 8
		for i := uintptr(0); i < whole; i++ {
			slots[i] = *(*word)(unsafe.Add(p, 8*i))
		}
		rest := uint64(0)
		for i := whole * 8; i < t.size; i++ {
			rest |= uint64(*(*byte)(unsafe.Add(p, i))) << (i % 8 * 8)
		}
		if t.size%8 != 0 {
			setWord(slots, int(whole), rest)
		}
	}
}

func setWord(slots []word, i int, bits uint64) { slots[i] = word(uintptr(bits)) }
func getWord(slots []word, i int) uint64       { return *(*uint64)(unsafe.Pointer(&slots[i])) }

// fromSlots is the value of type t in slots.
func (t *rtype) fromSlots(slots []word) Value {
	f := flag(t.kind)
	switch {
	case t.is(Complex64):
		return Value{t: t, w: uintptr(getWord(slots, 0)&0xffffffff | getWord(slots, 1)<<32), f: f}
	case t.size == 0:
		return Zero(t)
	case t.scalarData != 0:
		w := uintptr(getWord(slots, 0))
		if t.size < 8 {
			w &= 1<<(8*t.size) - 1
		}
		return Value{t: t, w: w, f: f}
	case t.direct():
		return Value{t: t, p: slots[0], f: f}
	case t.size > maxFrameValue: // nobody changes it
		return Value{t: t, p: slots[0], f: f | flagIndir}
	}
	p := newObject(t)
	copyValue(t, p, unsafe.Pointer(&slots[0]))
	return Value{t: t, p: p, f: f | flagIndir}
}

// Call calls the function v. Arguments beyond a variadic function's fixed ones become its slice.
func (v Value) Call(in []Value) []Value {
	v.mustCall("Call")
	t := v.t
	if !t.IsVariadic() {
		return v.call("Call", in)
	}
	fixed := t.NumIn() - 1
	if len(in) < fixed {
		panic("reflect: Call with too few input arguments")
	}
	st := t.param(fixed)
	rest := MakeSlice(st, len(in)-fixed, len(in)-fixed)
	for i, x := range in[fixed:] {
		if !x.IsValid() {
			panic("reflect: Call using zero Value argument")
		}
		if xt := x.Type(); !xt.AssignableTo(st.elem) {
			panic("reflect: cannot use " + xt.String() + " as type " + st.elem.String() + " in Call")
		}
		rest.Index(i).Set(x)
	}
	all := make([]Value, 0, fixed+1)
	return v.call("Call", append(append(all, in[:fixed]...), rest))
}

// CallSlice calls the variadic function v with its last argument as the slice.
func (v Value) CallSlice(in []Value) []Value {
	v.mustCall("CallSlice")
	if !v.t.IsVariadic() {
		panic("reflect: CallSlice of non-variadic function")
	}
	return v.call("CallSlice", in)
}

func (v Value) mustCall(method string) {
	if v.kind() != Func {
		v.wrong(method)
	}
	if v.f&flagRO != 0 {
		panic("reflect: reflect.Value." + method + " using value obtained using unexported field")
	}
	if v.pointer() == nil {
		panic("reflect.Value." + method + ": call of nil function")
	}
}

func (v Value) call(method string, in []Value) []Value {
	t := v.t
	switch n := t.NumIn(); {
	case len(in) < n:
		panic("reflect: " + method + " with too few input arguments")
	case len(in) > n:
		panic("reflect: " + method + " with too many input arguments")
	}
	for i, x := range in {
		if !x.IsValid() {
			panic("reflect: " + method + " using zero Value argument")
		}
		if x.f&flagRO != 0 {
			panic("reflect: reflect.Value." + method + " using value obtained using unexported field")
		}
		if xt, want := x.Type(), t.param(i); !xt.AssignableTo(want) {
			panic("reflect: " + method + " using " + xt.String() + " as type " + want.String())
		}
	}
	l := t.funcLayout()
	block := newBlock(l)
	for i, x := range in {
		want := t.param(i)
		want.toSlots(block[slotAt(l.argSlot, i):], x.temporary(want, "reflect.Value."+method))
	}
	callWords(v.pointer(), block)
	out := make([]Value, t.NumOut())
	for i := range out {
		out[i] = t.param(int(t.numIn) + i).fromSlots(block[slotAt(l.resultSlot, i):])
	}
	return out
}

// A stub is what a function made at run time does.
type stub struct {
	t  *rtype
	fn func([]Value) []Value
}

// run takes arguments from block and leaves results there.
func (s *stub) run(block []word) {
	l := s.t.funcLayout()
	in := make([]Value, s.t.NumIn())
	for i := range in {
		in[i] = s.t.param(i).fromSlots(block[slotAt(l.argSlot, i):])
	}
	out := s.fn(in)
	if len(out) != s.t.NumOut() {
		panic("reflect: wrong return count from function created by MakeFunc")
	}
	for i, x := range out {
		want := s.t.param(int(s.t.numIn) + i)
		if !x.IsValid() {
			panic("reflect: function created by MakeFunc using closure returned zero Value")
		}
		if x.f&flagRO != 0 {
			panic("reflect: function created by MakeFunc using closure returned value obtained from unexported field")
		}
		want.toSlots(block[slotAt(l.resultSlot, i):], x.temporary(want, "reflect.MakeFunc"))
	}
}

// MakeFunc returns a function of the given type that calls fn.
func MakeFunc(typ Type, fn func(args []Value) (results []Value)) Value {
	if typ.Kind() != Func {
		panic("reflect: call of MakeFunc with non-Func type")
	}
	t := typ.common()
	s := &stub{t, fn}
	l := t.funcLayout()
	return Value{t: t, p: stubFunc(s, int(max(l.argSlots, l.resultSlots))), f: flag(Func)}
}

func (v Value) Method(i int) Value {
	if v.t == nil {
		v.wrong("Method")
	}
	if uint(i) >= uint(v.t.NumMethod()) {
		panic("reflect: Method index out of range")
	}
	if v.kind() == Interface {
		if v.IsNil() {
			panic("reflect: Method on nil interface value")
		}
		return v.Elem().MethodByName(v.t.Method(i).Name)
	}
	d := v.t.methodAt(i)
	recv := v
	recv.f &^= flagAddr // the value of now
	if v.f&flagAddr != 0 {
		recv = ValueOf(packEface(v.t, v.p, v.w, true))
	}
	target := Value{t: withReceiver(v.t, d.funcType), p: methodFunc(d.tfn), f: flag(Func)}
	bound := MakeFunc(d.funcType, func(args []Value) []Value {
		return target.call("Call", append([]Value{recv}, args...))
	})
	bound.f |= v.f & flagRO
	return bound
}

// MethodByName returns the method of that name, or the zero Value.
func (v Value) MethodByName(name string) Value {
	if v.t == nil {
		v.wrong("MethodByName")
	}
	if v.f&flagRO != 0 {
		return Value{}
	}
	m, ok := v.t.MethodByName(name)
	if !ok {
		return Value{}
	}
	return v.Method(m.Index)
}
