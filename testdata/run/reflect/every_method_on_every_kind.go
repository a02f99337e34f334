// run

package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"reflect"
	"sort"
	"strings"
	"unsafe"
)

type Inner struct {
	X int `json:"x,omitempty" xml:"y"`
	y string
}

func (i Inner) Val() int                { return i.X }
func (i *Inner) Ptr(a int, b ...string) {}
func (i Inner) priv()                   {}

type Outer struct {
	Inner
	*bytes.Buffer
	io.Reader `tag:"r"`
	A         [3]int
	F         func(int, ...string) (bool, error) `bad tag`
	M         map[string]*Inner
	C         <-chan int
	D         chan<- []byte
	E         chan (<-chan int)
	I         interface {
		io.Closer
		Foo(x int) (y string)
		bar()
	}
	S struct {
		P, Q int `k:"v"`
		_    int
	}
	u  uintptr
	up unsafe.Pointer
	e  error
	an any
}
type Named int

func (n Named) String() string { return "n" }

type Fn func(a, b int) (c int)

func (f Fn) Call() {}

type Rec struct {
	Next *Rec
	M    map[string]Rec
	S    []Rec
}
type L []L
type E1 struct{ A, B int }
type E2 struct{ B, C int }
type Emb struct {
	E1
	E2
	A string
}
type chanT chan int

func rec(name string, f func()) {
	defer func() {
		if e := recover(); e != nil {
			if err, ok := e.(error); ok {
				out.printf("%s PANIC %T %v\n", name, e, err)
			} else {
				out.printf("%s PANIC %v\n", name, e)
			}
		}
	}()
	f()
}

func show(t reflect.Type) {
	out.printf("%v|%s|%s|%v|size %d align %d %d|%v bits? cmp %v\n", t, t.Name(), t.PkgPath(), t.Kind(), t.Size(), t.Align(), t.FieldAlign(), t.NumMethod(), t.Comparable())
	for i := 0; i < t.NumMethod(); i++ {
		m := t.Method(i)
		out.println("  M", m.Name, m.PkgPath, m.Type, m.Index, m.IsExported())
	}
	switch t.Kind() {
	case reflect.Struct:
		for i := 0; i < t.NumField(); i++ {
			f := t.Field(i)
			out.printf("  F %s %q %v %q off %d %v %v %v\n", f.Name, f.PkgPath, f.Type, f.Tag, f.Offset, f.Index, f.Anonymous, f.IsExported())
			v, ok := f.Tag.Lookup("k")
			out.println(f.Tag.Get("json"), f.Tag.Get("bad"), v, ok)
		}
		for _, f := range reflect.VisibleFields(t) {
			out.println("  V", f.Name, f.Index, f.Type)
		}
	case reflect.Func:
		out.println("  ", t.NumIn(), t.NumOut(), t.IsVariadic())
		for i := 0; i < t.NumIn(); i++ {
			out.println("   in", t.In(i))
		}
	case reflect.Chan:
		out.println("  ", t.ChanDir(), t.Elem())
	case reflect.Map:
		out.println("  ", t.Key(), t.Elem())
	case reflect.Array:
		out.println("  ", t.Len(), t.Elem())
	}
}

func main() {
	defer out.end()
	vals := []any{true, 1, int8(2), uint16(3), 1.5, float32(2), complex(1, 2), "s", []byte{98}, [2]string{"x"}, map[string]int{"a": 1}, Inner{1, "y"}, &Inner{}, Outer{}, &Outer{}, Named(3), Fn(nil), Rec{}, L{nil, {}}, Emb{}, make(chan int, 2), chanT(nil), func(int) {}, errors.New("x"), new(error), new(any), new(io.ReadWriter), uintptr(4), unsafe.Pointer(nil), struct {
		a int
		B string `x:"y"`
	}{}, []struct{ Inner }{}, map[Named][]func(...any) *Inner{}, [0]func(){}, new(**int), func(a ...int) {}, (func(<-chan int, chan<- (<-chan int)) (a, b int))(nil), struct{}{}, rune(1), byte(2), &[]int{1}}
	for _, v := range vals {
		show(reflect.TypeOf(v))
		if k := reflect.TypeOf(v).Kind(); k == reflect.Pointer || k == reflect.Slice {
			show(reflect.TypeOf(v).Elem())
		}
	}
	// all methods on all values: panics' texts
	type mth struct {
		n string
		f func(v reflect.Value) any
	}
	ms := []mth{
		{"Addr", func(v reflect.Value) any { return v.Addr().Type() }},
		{"Bool", func(v reflect.Value) any { return v.Bool() }},
		{"Bytes", func(v reflect.Value) any { return v.Bytes() }},
		{"CanAddr", func(v reflect.Value) any { return v.CanAddr() }},
		{"CanSet", func(v reflect.Value) any { return v.CanSet() }},
		{"CanInterface", func(v reflect.Value) any { return v.CanInterface() }},
		{"CanInt", func(v reflect.Value) any { return fmt.Sprint(v.CanInt(), v.CanUint(), v.CanFloat(), v.CanComplex()) }},
		{"Cap", func(v reflect.Value) any { return v.Cap() }},
		{"Comparable", func(v reflect.Value) any { return v.Comparable() }},
		{"Complex", func(v reflect.Value) any { return v.Complex() }},
		{"Elem", func(v reflect.Value) any { return v.Elem().IsValid() }},
		{"Field", func(v reflect.Value) any { return v.Field(1).Kind() }},
		{"Field99", func(v reflect.Value) any { return v.Field(99).Kind() }},
		{"FieldByName", func(v reflect.Value) any { return v.FieldByName("X").IsValid() }},
		{"FieldByIndex", func(v reflect.Value) any { return v.FieldByIndex([]int{0, 0}).Kind() }},
		{"Float", func(v reflect.Value) any { return v.Float() }},
		{"Index", func(v reflect.Value) any { return v.Index(0).Kind() }},
		{"Index9", func(v reflect.Value) any { return v.Index(9).Kind() }},
		{"Int", func(v reflect.Value) any { return v.Int() }},
		{"Interface", func(v reflect.Value) any { return v.Interface() != nil }},
		{"IsNil", func(v reflect.Value) any { return v.IsNil() }},
		{"IsZero", func(v reflect.Value) any { return v.IsZero() }},
		{"Kind", func(v reflect.Value) any { return v.Kind() }},
		{"Len", func(v reflect.Value) any { return v.Len() }},
		{"MapIndex", func(v reflect.Value) any { return v.MapIndex(reflect.ValueOf("a")).IsValid() }},
		{"MapKeys", func(v reflect.Value) any { return len(v.MapKeys()) }},
		{"MapRange", func(v reflect.Value) any { return v.MapRange().Next() }},
		{"Method", func(v reflect.Value) any { return v.Method(0).Type() }},
		{"MethodByName", func(v reflect.Value) any { return v.MethodByName("String").IsValid() }},
		{"NumField", func(v reflect.Value) any { return v.NumField() }},
		{"NumMethod", func(v reflect.Value) any { return v.NumMethod() }},
		{"OverflowInt", func(v reflect.Value) any { return v.OverflowInt(300) }},
		{"OverflowUint", func(v reflect.Value) any { return v.OverflowUint(70000) }},
		{"OverflowFloat", func(v reflect.Value) any { return v.OverflowFloat(1e300) }},
		{"OverflowComplex", func(v reflect.Value) any { return v.OverflowComplex(1e300) }},
		{"Set", func(v reflect.Value) any { v.Set(reflect.ValueOf(1)); return nil }},
		{"SetBool", func(v reflect.Value) any { v.SetBool(true); return nil }},
		{"SetInt", func(v reflect.Value) any { v.SetInt(1); return nil }},
		{"SetString", func(v reflect.Value) any { v.SetString("z"); return nil }},
		{"SetLen", func(v reflect.Value) any { v.SetLen(0); return nil }},
		{"SetCap", func(v reflect.Value) any { v.SetCap(0); return nil }},
		{"SetZero", func(v reflect.Value) any { v.SetZero(); return nil }},
		{"SetMapIndex", func(v reflect.Value) any { v.SetMapIndex(reflect.ValueOf("q"), reflect.ValueOf(7)); return v.Len() }},
		{"Slice", func(v reflect.Value) any { return v.Slice(0, 1).Len() }},
		{"Slice9", func(v reflect.Value) any { return v.Slice(0, 9).Len() }},
		{"Slice3", func(v reflect.Value) any { return v.Slice3(0, 1, 1).Cap() }},
		{"String", func(v reflect.Value) any { return v.String() }},
		{"Uint", func(v reflect.Value) any { return v.Uint() }},
		{"UnsafeAddr", func(v reflect.Value) any { return v.UnsafeAddr() != 0 }},
		{"Pointer", func(v reflect.Value) any { return v.Pointer() == 0 }},
		{"UnsafePointer", func(v reflect.Value) any { return v.UnsafePointer() == nil }},
		{"Convert", func(v reflect.Value) any { return v.Convert(reflect.TypeOf(1.5)).Type() }},
		{"ConvertS", func(v reflect.Value) any { return v.Convert(reflect.TypeOf("")).Interface() }},
		{"CanConvert", func(v reflect.Value) any { return v.CanConvert(reflect.TypeOf([]byte{})) }},
		{"Call", func(v reflect.Value) any { return len(v.Call(nil)) }},
		{"Grow", func(v reflect.Value) any { v.Grow(1); return nil }},
		{"Clear", func(v reflect.Value) any { v.Clear(); return nil }},
		{"Recv", func(v reflect.Value) any { x, ok := v.TryRecv(); return fmt.Sprint(x.IsValid(), ok) }},
		{"Send", func(v reflect.Value) any { return v.TrySend(reflect.ValueOf(5)) }},
		{"Type", func(v reflect.Value) any { return v.Type() }},
		{"Equal", func(v reflect.Value) any { return v.Equal(v) }},
	}
	add := func(v any) reflect.Value {
		p := reflect.New(reflect.TypeOf(v))
		p.Elem().Set(reflect.ValueOf(v))
		return p.Elem()
	}
	var vv []reflect.Value
	vv = append(vv, reflect.Value{})
	for _, v := range vals {
		vv = append(vv, reflect.ValueOf(v), add(v))
	}
	o := &Outer{Inner: Inner{5, "priv"}, M: map[string]*Inner{"k": {}}}
	ov := reflect.ValueOf(o).Elem()
	for i := 0; i < ov.NumField(); i++ {
		vv = append(vv, ov.Field(i))
	}
	vv = append(vv, reflect.ValueOf(*o).Field(0).Field(1))
	for _, m := range ms {
		for i, v := range vv {
			rec(fmt.Sprint(m.n, " ", i), func() { out.println(m.n, i, m.f(v)) })
		}
	}
	// types
	tm := []struct {
		n string
		f func(t reflect.Type) any
	}{
		{"Bits", func(t reflect.Type) any { return t.Bits() }},
		{"Elem", func(t reflect.Type) any { return t.Elem() }},
		{"Key", func(t reflect.Type) any { return t.Key() }},
		{"Len", func(t reflect.Type) any { return t.Len() }},
		{"Field", func(t reflect.Type) any { return t.Field(0).Name }},
		{"Field99", func(t reflect.Type) any { return t.Field(99).Name }},
		{"FieldByName", func(t reflect.Type) any { f, ok := t.FieldByName("X"); return fmt.Sprint(f, ok) }},
		{"FieldByIndex", func(t reflect.Type) any { return t.FieldByIndex([]int{0}).Name }},
		{"NumField", func(t reflect.Type) any { return t.NumField() }},
		{"In", func(t reflect.Type) any { return t.In(0) }},
		{"Out", func(t reflect.Type) any { return t.Out(0) }},
		{"NumIn", func(t reflect.Type) any { return t.NumIn() }},
		{"NumOut", func(t reflect.Type) any { return t.NumOut() }},
		{"IsVariadic", func(t reflect.Type) any { return t.IsVariadic() }},
		{"ChanDir", func(t reflect.Type) any { return t.ChanDir() }},
		{"Method", func(t reflect.Type) any { return t.Method(0).Name }},
		{"Method99", func(t reflect.Type) any { return t.Method(99).Name }},
		{"MethodByName", func(t reflect.Type) any { m, ok := t.MethodByName("String"); return fmt.Sprint(m.Type, ok) }},
		{"Implements", func(t reflect.Type) any { return t.Implements(reflect.TypeOf((*fmt.Stringer)(nil)).Elem()) }},
		{"ImplementsBad", func(t reflect.Type) any { return t.Implements(reflect.TypeOf(1)) }},
		{"ImplementsNil", func(t reflect.Type) any { return t.Implements(nil) }},
		{"AssignableTo", func(t reflect.Type) any { return t.AssignableTo(reflect.TypeOf((*any)(nil)).Elem()) }},
		{"ConvertibleTo", func(t reflect.Type) any { return t.ConvertibleTo(reflect.TypeOf("")) }},
		{"OverflowInt", func(t reflect.Type) any { return t.OverflowInt(300) }},
		{"CanSeq", func(t reflect.Type) any { return fmt.Sprint(t.CanSeq(), t.CanSeq2()) }},
	}
	for _, m := range tm {
		for i, v := range vals {
			rec(fmt.Sprint(m.n, " ", i), func() { out.println(m.n, i, m.f(reflect.TypeOf(v))) })
		}
	}
	// conversions
	targets := []any{int8(0), uint8(0), int(0), uint64(0), float32(0), float64(0), complex64(0), complex128(0), "", []byte(nil), []rune(nil), Named(0), [1]byte{}, (*[1]byte)(nil), [2]string{}, new(any), errors.New(""), any(nil), L(nil)}
	srcs := []any{int(300), int8(-1), uint64(1 << 63), 3.99, -1.5, math.NaN(), complex(1, 2), "héy", []byte("xyz"), []rune("ab"), Named(65), [2]string{"a"}, []string{"q"}, []byte{}}
	for i, s := range srcs {
		for j, t := range targets {
			if t == nil {
				continue
			}
			sv, tt := reflect.ValueOf(s), reflect.TypeOf(t)
			rec(fmt.Sprint("conv ", i, " ", j), func() {
				out.print(sv.CanConvert(tt), sv.Type().ConvertibleTo(tt), sv.Type().AssignableTo(tt), " ")
				if tt.Kind() == reflect.Pointer {
					out.println(sv.Convert(tt).Type())
				} else {
					out.printf("%#v\n", sv.Convert(tt).Interface())
				}
			})
		}
	}
	// DeepEqual
	var cyc1, cyc2 Rec
	cyc1.Next, cyc2.Next = &cyc1, &cyc2
	l1, l2 := L{nil}, L{nil}
	l1[0], l2[0] = l1, l2
	f := func() {}
	des := []any{nil, 1, int8(1), []int(nil), []int{}, []int{1}, []int{1}, map[string]int(nil), map[string]int{}, map[string]int{"a": 1}, map[string]int{"a": 1}, map[string]int{"b": 1}, &cyc1, &cyc2, l1, l2, f, (func())(nil), math.NaN(), []float64{math.NaN()}, &Inner{1, "a"}, &Inner{1, "a"}, &Inner{1, "b"}, error(nil), errors.New("a"), errors.New("a"), []any{1, "a", nil}, []any{1, "a", nil}, [2]int{1}, [2]int{1}, []byte("a"), []byte("a"), map[float64]int{math.NaN(): 1}, Named(1), io.EOF, io.EOF}
	for i, a := range des {
		for j, b := range des {
			out.print(i, j, reflect.DeepEqual(a, b), " ")
		}
		out.println()
	}
	// maps
	mv := reflect.ValueOf(map[string]int{"a": 1, "b": 2, "c": 3})
	var ks []string
	it := mv.MapRange()
	for it.Next() {
		ks = append(ks, it.Key().String()+fmt.Sprint(it.Value().Int()))
	}
	sort.Strings(ks)
	out.println(ks)
	rec("next", func() { it.Next() })
	rec("key", func() { mv.MapRange().Key() })
	rec("val", func() { mv.MapRange().Value() })
	rec("zero", func() { new(reflect.MapIter).Next() })
	k := reflect.New(reflect.TypeOf("")).Elem()
	it.Reset(mv)
	it.Next()
	k.SetIterKey(it)
	out.println(len(k.String()))
	rec("mapindex", func() { mv.MapIndex(reflect.ValueOf(1)) })
	rec("setmap", func() { mv.SetMapIndex(reflect.ValueOf("x"), reflect.ValueOf("y")) })
	rec("setnil", func() { reflect.ValueOf(map[string]int(nil)).SetMapIndex(reflect.ValueOf("x"), reflect.ValueOf(1)) })
	mv.SetMapIndex(reflect.ValueOf("a"), reflect.Value{})
	out.println(mv.Len())
	// fields
	fv := reflect.ValueOf(Emb{E1{1, 2}, E2{3, 4}, "q"})
	for _, n := range []string{"A", "B", "C", "E1", "Zed"} {
		sf, ok := fv.Type().FieldByName(n)
		out.println(n, sf, ok, fv.FieldByName(n))
	}
	out.println(fv.Type().FieldByNameFunc(func(s string) bool { return strings.HasPrefix(s, "E1") }))
	sf, err := reflect.ValueOf(Outer{}).FieldByIndexErr([]int{1, 0})
	out.println(sf.IsValid(), err)
	rec("fbi", func() { reflect.ValueOf(Outer{}).FieldByIndex([]int{1, 0}) })
	rec("fbn", func() { reflect.ValueOf(Outer{}).FieldByName("buf") })
	// constructors
	show(reflect.PointerTo(reflect.TypeOf(1)))
	show(reflect.SliceOf(reflect.TypeOf(Inner{})))
	show(reflect.ArrayOf(3, reflect.TypeOf("")))
	show(reflect.MapOf(reflect.TypeOf(""), reflect.TypeOf(1)))
	show(reflect.ChanOf(reflect.RecvDir, reflect.TypeOf(1)))
	show(reflect.FuncOf([]reflect.Type{reflect.TypeOf(1), reflect.TypeOf([]int{})}, []reflect.Type{reflect.TypeOf("")}, true))
	show(reflect.StructOf([]reflect.StructField{{Name: "A", Type: reflect.TypeOf(1), Tag: `q:"w"`}, {Name: "B", Type: reflect.TypeOf("")}}))
	rec("mapof", func() { reflect.MapOf(reflect.TypeOf([]int{}), reflect.TypeOf(1)) })
	rec("arrayof", func() { reflect.ArrayOf(-1, reflect.TypeOf(1)) })
	rec("structof", func() { reflect.StructOf([]reflect.StructField{{Name: "a", Type: reflect.TypeOf(1)}}) })
	rec("structof2", func() { reflect.StructOf([]reflect.StructField{{Name: "A"}}) })
	rec("structof3", func() {
		reflect.StructOf([]reflect.StructField{{Name: "A", Type: reflect.TypeOf(1)}, {Name: "A", Type: reflect.TypeOf(1)}})
	})
	rec("funcof", func() { reflect.FuncOf([]reflect.Type{reflect.TypeOf(1)}, nil, true) })
	sl := reflect.MakeSlice(reflect.TypeOf([]int{}), 2, 5)
	sl = reflect.Append(sl, reflect.ValueOf(7))
	sl = reflect.AppendSlice(sl, reflect.ValueOf([]int{8, 9}))
	out.println(sl, sl.Len(), sl.Cap(), reflect.Copy(sl, reflect.ValueOf([]int{5, 6})), sl)
	rec("makeslice", func() { reflect.MakeSlice(reflect.TypeOf([]int{}), -1, 5) })
	rec("makeslice2", func() { reflect.MakeSlice(reflect.TypeOf([]int{}), 6, 5) })
	rec("makeslice3", func() { reflect.MakeSlice(reflect.TypeOf(1), 6, 5) })
	rec("makemap", func() { reflect.MakeMap(reflect.TypeOf(1)) })
	rec("new", func() { reflect.New(nil) })
	rec("zero", func() { reflect.Zero(nil) })
	rec("makefunc", func() { reflect.MakeFunc(reflect.TypeOf(1), nil) })
	rec("copy", func() { reflect.Copy(reflect.ValueOf(1), reflect.ValueOf(1)) })
	rec("copy2", func() { reflect.Copy(sl, reflect.ValueOf([]string{})) })
	rec("append", func() { reflect.Append(sl, reflect.ValueOf("x")) })
	rec("indirect", func() { out.println(reflect.Indirect(reflect.ValueOf(new(int))), reflect.Indirect(reflect.ValueOf(3))) })
	sw := reflect.Swapper([]string{"a", "b"})
	sw(0, 1)
	rec("swap", func() { sw(0, 2) })
	rec("swap2", func() { reflect.Swapper(1) })
	// calls
	cv := reflect.ValueOf(func(a int, b ...string) (string, error) { return fmt.Sprint(a, b), nil })
	out.println(cv.Call([]reflect.Value{reflect.ValueOf(1), reflect.ValueOf("x"), reflect.ValueOf("y")}))
	out.println(cv.CallSlice([]reflect.Value{reflect.ValueOf(1), reflect.ValueOf([]string{"z"})}))
	rec("call few", func() { cv.Call(nil) })
	rec("call type", func() { cv.Call([]reflect.Value{reflect.ValueOf("a")}) })
	rec("call var", func() { cv.Call([]reflect.Value{reflect.ValueOf(1), reflect.ValueOf(2)}) })
	rec("call zero", func() { cv.Call([]reflect.Value{{}}) })
	rec("call many", func() { reflect.ValueOf(func() {}).Call([]reflect.Value{reflect.ValueOf(1)}) })
	rec("call nil", func() { reflect.ValueOf((func())(nil)).Call(nil) })
	rec("callslice", func() { reflect.ValueOf(func() {}).CallSlice(nil) })
	out.println(reflect.ValueOf(Named(3)).MethodByName("String").Call(nil)[0])
	out.println(reflect.TypeOf(Named(3)).Method(0).Func.Call([]reflect.Value{reflect.ValueOf(Named(4))})[0])
	mf := reflect.MakeFunc(reflect.TypeOf(func(int, string) string { return "" }), func(a []reflect.Value) []reflect.Value {
		return []reflect.Value{reflect.ValueOf(a[1].String() + fmt.Sprint(a[0].Int()))}
	}).Interface().(func(int, string) string)
	out.println(mf(4, "x"))
	rec("mf", func() {
		reflect.MakeFunc(reflect.TypeOf(func() int { return 1 }), func(a []reflect.Value) []reflect.Value { return nil }).Interface().(func() int)()
	})
	rec("mf2", func() {
		reflect.MakeFunc(reflect.TypeOf(func() int { return 1 }), func(a []reflect.Value) []reflect.Value { return []reflect.Value{reflect.ValueOf("s")} }).Interface().(func() int)()
	})
	// channels
	ch := reflect.MakeChan(reflect.TypeOf(make(chan int)), 2)
	ch.Send(reflect.ValueOf(3))
	out.println(ch.TrySend(reflect.ValueOf(4)), ch.TrySend(reflect.ValueOf(5)), ch.Len(), ch.Cap())
	out.println(ch.Recv())
	out.println(ch.TryRecv())
	x, ok := ch.TryRecv()
	out.println(x.IsValid(), ok)
	ch.Close()
	x, ok = ch.Recv()
	out.println(x, ok)
	x, ok = ch.TryRecv()
	out.println(x, ok)
	rec("send closed", func() { ch.Send(reflect.ValueOf(1)) })
	rec("close closed", func() { ch.Close() })
	rec("makechan", func() { reflect.MakeChan(reflect.TypeOf(1), 0) })
	rec("makechan2", func() { reflect.MakeChan(reflect.TypeOf(make(<-chan int)), 0) })
	rec("makechan3", func() { reflect.MakeChan(reflect.TypeOf(make(chan int)), -1) })
	c1, c2 := make(chan int), make(chan string, 1)
	cases := []reflect.SelectCase{{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(c1)}, {Dir: reflect.SelectSend, Chan: reflect.ValueOf(c2), Send: reflect.ValueOf("hi")}}
	i, v, ok := reflect.Select(cases)
	out.println(i, v.IsValid(), ok, <-c2)
	cases[1] = reflect.SelectCase{Dir: reflect.SelectDefault}
	i, v, ok = reflect.Select(cases)
	out.println(i, v.IsValid(), ok)
	go func() { c1 <- 42 }()
	i, v, ok = reflect.Select(cases[:1])
	out.println(i, v, ok)
	close(c1)
	i, v, ok = reflect.Select(cases)
	out.println(i, v, ok)
	un := make(chan int)
	done := make(chan bool)
	go func() { reflect.ValueOf(un).Send(reflect.ValueOf(9)); done <- true }()
	y, ok := reflect.ValueOf(un).Recv()
	out.println(y, ok, <-done)
	rec("sel", func() { reflect.Select([]reflect.SelectCase{{Dir: 7}}) })
	rec("sel2", func() {
		reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectDefault}, {Dir: reflect.SelectDefault}})
	})
	rec("sel3", func() {
		reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectDefault, Send: reflect.ValueOf(1)}})
	})
	rec("sel4", func() {
		reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectRecv, Send: reflect.ValueOf(1)}})
	})
	n := 5
	na := reflect.NewAt(reflect.TypeOf(0), unsafe.Pointer(&n))
	na.Elem().SetInt(6)
	out.println(n)
	arr := [3]int{1, 2, 3}
	out.println(reflect.SliceAt(reflect.TypeOf(0), unsafe.Pointer(&arr[0]), 2))
	out.println(reflect.TypeOf(nil), reflect.ValueOf(nil), reflect.ValueOf(nil).IsValid(), reflect.Value{}.Kind(), reflect.Value{}.String(), reflect.Kind(99), reflect.Pointer, reflect.Ptr, reflect.ChanDir(3), reflect.ChanDir(9))
	var ve *reflect.ValueError
	out.println(&reflect.ValueError{"m", reflect.Int}, &reflect.ValueError{"m", 0}, ve == nil)
	out.println(reflect.StructTag(`a:"b\"c" d:"e`).Get("a"), reflect.StructTag(`a:"b" d:"e"`).Get("d"))
	for i := reflect.Invalid; i <= reflect.UnsafePointer; i++ {
		out.print(i, " ")
	}
}

// digest prints a hash for each 50 lines written to it, or with FULL=1 in the environment the lines themselves.
type digest struct {
	hash  uint64
	lines int
	full  bool
}

var out = &digest{full: os.Getenv("FULL") != ""}

func (d *digest) Write(p []byte) (int, error) {
	if d.full {
		return os.Stdout.Write(p)
	}
	for _, c := range p {
		d.hash = (d.hash ^ uint64(c)) * 1099511628211
	}
	before := d.lines / 50
	d.lines += bytes.Count(p, []byte("\n"))
	if d.lines/50 != before {
		d.end()
	}
	return len(p), nil
}

func (d *digest) println(a ...any)          { fmt.Fprintln(d, a...) }
func (d *digest) print(a ...any)            { fmt.Fprint(d, a...) }
func (d *digest) printf(f string, a ...any) { fmt.Fprintf(d, f, a...) }

func (d *digest) end() {
	if !d.full {
		fmt.Printf("to line %d: %016x\n", d.lines, d.hash)
	}
}
