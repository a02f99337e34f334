// errorcheck

package p

type t struct{ f int }

func (t) val()  {}
func (*t) ptr() {}

type i interface{ m(int) string }
type e struct{ *t }

func get() t { return t{} }

func f(x t, p *t, pp **t, y i) {
	_ = t.val
	_ = t.ptr // ERROR "invalid method expression t\.ptr \(needs pointer receiver \(\*t\)\.ptr\)"
	_ = (*t).ptr
	_ = (*t).val
	_ = (**t).val // ERROR "\(\*\*t\)\.val undefined \(type \*\*t has no field or method val\)"
	_ = t.missing // ERROR "t\.missing undefined \(type t has no field or method missing\)"
	_ = i.m
	_ = i.n // ERROR "i\.n undefined \(type i has no field or method n\)"
	_ = x.val
	_ = pp.val // ERROR "pp\.val undefined \(type \*\*t has no field or method val\)"
	_ = (*pp).val
	_ = get().val
	_ = get().ptr // ERROR "cannot call pointer method ptr on t"
	get().ptr() // ERROR "cannot call pointer method ptr on t"
	t{}.ptr() // ERROR "cannot call pointer method ptr on t"
	(&t{}).ptr()
	map[string]t{}["a"].ptr() // ERROR "cannot call pointer method ptr on t"
	[]t{{}}[0].ptr()
	[1]t{}[0].ptr() // ERROR "cannot call pointer method ptr on t"
	var a func() = t.val // ERROR "cannot use t\.val \(value of type func\(t\)\) as func\(\) value in variable declaration"
	var b func(t) = t.val
	var c func(*t) = t.ptr // ERROR "invalid method expression t\.ptr \(needs pointer receiver \(\*t\)\.ptr\)"
	var d func(i, int) = i.m // ERROR "cannot use i\.m \(value of type func\(i, int\) string\) as func\(i, int\) value in variable declaration"
	var g func(int) string = y.m
	x.val = nil // ERROR "cannot assign to x\.val \(neither addressable nor a map index expression\)"
	x.val()() // ERROR "x\.val\(\) \(no value\) used as value or type"
	x.val().y // ERROR "x\.val\(\) \(no value\) used as value or type"
	_ = x.val == nil
	_ = x.val == x.val // ERROR "invalid operation: x\.val == x\.val \(func can only be compared to nil\)"
	_ = e.ptr
	_ = e.f // ERROR "e\.f undefined \(type e has no method f\)"
	t.val() // ERROR "not enough arguments in call to t\.val\n\thave \(\)\n\twant \(t\)"
	t.val(x, x) // ERROR "too many arguments in call to t\.val\n\thave \(t, t\)\n\twant \(t\)"
	t.val(p) // ERROR "cannot use p \(variable of type \*t\) as t value in argument to t\.val"
	(*t).val(p)
	_ = *x.val // ERROR "invalid operation: cannot indirect x\.val \(value of type func\(\)\)"
	_, _, _, _, _ = a, b, c, d, g
}
