package atomic

import "unsafe"

// A Value holds a value of any one type, which the first Store decides.
type Value struct {
	v any
}

// pair is an interface's two words. The type word is written last, and never changes after that.
type pair struct {
	typ  unsafe.Pointer
	data unsafe.Pointer
}

// swapValue puts new in place, whose type must be that of what is there; compare: only if the value equals old. It is one
// step for all others.
func swapValue(v *Value, old, new any, compare bool) (previous any, swapped bool, problem int)

func loadValue(v *Value) any

// What swapValue found wrong.
const (
	nilValue = 1 + iota
	inconsistentNew
	inconsistentOld
)

func (v *Value) Load() (val any) { return loadValue(v) }

func (v *Value) Store(val any) {
	_, _, problem := swapValue(v, nil, val, false)
	complain(problem, "store")
}

func (v *Value) Swap(new any) (old any) {
	old, _, problem := swapValue(v, nil, new, false)
	complain(problem, "swap")
	return old
}

func (v *Value) CompareAndSwap(old, new any) (swapped bool) {
	_, swapped, problem := swapValue(v, old, new, true)
	if problem == inconsistentOld {
		panic("sync/atomic: compare and swap of inconsistently typed values")
	}
	complain(problem, "compare and swap")
	return swapped
}

func complain(problem int, what string) {
	switch problem {
	case nilValue:
		panic("sync/atomic: " + what + " of nil value into Value")
	case inconsistentNew:
		panic("sync/atomic: " + what + " of inconsistently typed value into Value")
	}
}
