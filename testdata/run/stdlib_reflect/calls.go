// run

package main

import (
	"errors"
	"fmt"
	"io"
	"reflect"
	"runtime"
	"strings"
)

type T struct {
	a int
	S string
}

func (t T) Sum(x int, s string) string { return fmt.Sprint(t.a+x, t.S+s) }
func (t *T) Set(a int)                 { t.a = a }
func (t T) Many(a int8, b uint16, c float32, d complex64, e bool, f [3]byte, g struct{ X, Y int32 }, h any, i error, j []int, k map[string]int, l func() int, m *int) (int8, uint16, float32, complex64, bool, [3]byte, struct{ X, Y int32 }, any, error, []int, map[string]int, int, int) {
	return -a, b + 1, c * 2, d * 2, !e, [3]byte{f[2], f[1], f[0]}, struct{ X, Y int32 }{g.Y, -g.X}, h, i, append(j, 1), k, l(), *m
}
func (T) Variadic(p string, n ...int) string { return fmt.Sprint(p, len(n), n) }

type I interface{ Sum(int, string) string }

type small int8

func (s small) Neg() small        { return -s }
func (s small) Add(o small) small { return s + o }

type big [10]int

func (b big) At(i int) int { return b[i] }

type embed struct {
	*T
	small
}

func gc(n int) []string {
	var out []string
	for i := 0; i < n; i++ {
		out = append(out, strings.Repeat("x", i))
	}
	runtime.GC()
	return out
}

func try(name string, f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println(name, "panics:", e)
		}
	}()
	f()
}

func show(vs []reflect.Value) {
	for _, v := range vs {
		fmt.Print(v.Type(), "=")
		if v.Kind() == reflect.Func {
			fmt.Print("func")
		} else {
			fmt.Printf("%v", v)
		}
		fmt.Print("; ")
	}
	fmt.Println()
}

func vals(a ...any) []reflect.Value {
	var out []reflect.Value
	for _, x := range a {
		out = append(out, reflect.ValueOf(x))
	}
	return out
}

func main() {
	show(reflect.ValueOf(strings.ToUpper).Call(vals("abc")))
	show(reflect.ValueOf(func() {}).Call(nil))
	show(reflect.ValueOf(func(a, b int) (int, error) { return a / b, errors.New("e") }).Call(vals(7, 2)))
	show(reflect.ValueOf(fmt.Sprintf).Call(vals("%d-%s", 1, "x")))
	show(reflect.ValueOf(fmt.Sprint).CallSlice(vals([]any{1, 2, "x"})))
	show(reflect.ValueOf(gc).Call(vals(5)))
	captured := 10
	show(reflect.ValueOf(func(x int) int { captured += x; return captured }).Call(vals(5)))
	fmt.Println(captured)

	t := T{1, "s"}
	v := reflect.ValueOf(t)
	pv := reflect.ValueOf(&t)
	fmt.Println(v.NumMethod(), pv.NumMethod())
	for i := 0; i < pv.NumMethod(); i++ {
		fmt.Println(pv.Type().Method(i).Name, pv.Method(i).Type(), pv.Type().Method(i).Type)
	}
	show(v.MethodByName("Sum").Call(vals(2, "t")))
	show(pv.MethodByName("Sum").Call(vals(3, "u")))
	show(pv.MethodByName("Set").Call(vals(40)))
	fmt.Println(t)
	show(pv.Elem().MethodByName("Sum").Call(vals(3, "u")))
	show(pv.Elem().Addr().MethodByName("Variadic").Call(vals("p", 1, 2, 3)))
	show(v.MethodByName("Variadic").Call(vals("p")))
	show(v.MethodByName("Variadic").CallSlice(vals("p", []int{7, 8})))
	n := 77
	show(reflect.ValueOf(T.Many).Call(append(vals(t), vals(int8(5), uint16(65535), float32(1.5), complex64(complex(1, 2)), true, [3]byte{1, 2, 3}, struct{ X, Y int32 }{-4, 5}, "any", errors.New("err"), []int{9}, map[string]int{"k": 1}, func() int { return 6 }, &n)...)))
	fmt.Println(v.MethodByName("None").IsValid())
	f := v.MethodByName("Sum").Interface().(func(int, string) string)
	fmt.Println(f(100, "direct"))
	show(v.Type().Method(0).Func.Call(vals(t, int8(1), uint16(1), float32(1), complex64(1), false, [3]byte{}, struct{ X, Y int32 }{}, 1, io.EOF, []int(nil), map[string]int(nil), func() int { return 1 }, &n))[:6])
	var i I = t
	show(reflect.ValueOf(&i).Elem().Method(0).Call(vals(1, "iface")))
	show(reflect.ValueOf(small(-7)).Method(1).Call(nil))
	show(reflect.ValueOf(small(-7)).Method(0).Call(vals(small(100))))
	show(reflect.ValueOf(big{3: 33}).Method(0).Call(vals(3)))
	e := embed{&T{5, "emb"}, 9}
	show(reflect.ValueOf(e).MethodByName("Sum").Call(vals(1, "x")))
	show(reflect.ValueOf(e).MethodByName("Neg").Call(nil))
	reflect.ValueOf(e).MethodByName("Set").Call(vals(500))
	fmt.Println(e.a)
	show(reflect.ValueOf(func(r io.Reader, x any, err error) (any, bool) { return r, err == nil }).Call([]reflect.Value{reflect.ValueOf(strings.NewReader("z")), reflect.ValueOf(3), reflect.Zero(reflect.TypeOf((*error)(nil)).Elem())})[1:])

	swap := reflect.MakeFunc(reflect.TypeOf(func(int, string) (string, int) { return "", 0 }), func(a []reflect.Value) []reflect.Value { return []reflect.Value{a[1], a[0]} })
	fmt.Println(swap.Interface().(func(int, string) (string, int))(1, "one"))
	show(swap.Call(vals(2, "two")))
	var fn func(int8, float32, ...string) (error, complex64, small)
	made := reflect.MakeFunc(reflect.TypeOf(fn), func(a []reflect.Value) []reflect.Value {
		runtime.GC()
		return []reflect.Value{reflect.ValueOf(fmt.Errorf("%v %v %q", a[0], a[1], a[2])), reflect.ValueOf(complex64(3 + 4i)), reflect.ValueOf(small(a[0].Int() - 1))}
	})
	reflect.ValueOf(&fn).Elem().Set(made)
	fmt.Println(fn(-8, 2.5, "x", "y"))
	fmt.Println(fn(-8, 2.5))
	sum := 0
	for k := 0; k < 1000; k++ {
		sum += int(swap.Call(vals(k, strings.Repeat("a", k%10)))[1].Int())
	}
	fmt.Println(sum)

	g := reflect.ValueOf(func(int, string) {})
	try("few", func() { g.Call(vals(1)) })
	try("many", func() { g.Call(vals(1, "a", 2)) })
	try("type", func() { g.Call(vals("a", 1)) })
	try("zero", func() { g.Call([]reflect.Value{{}, {}}) })
	try("nil", func() { reflect.ValueOf((func())(nil)).Call(nil) })
	try("kind", func() { reflect.ValueOf(3).Call(nil) })
	try("slice", func() { g.CallSlice(vals(1, "a")) })
	try("inside", func() { reflect.ValueOf(func() { panic("inner") }).Call(nil) })
	try("count", func() {
		reflect.MakeFunc(reflect.TypeOf(func() int { return 0 }), func([]reflect.Value) []reflect.Value { return nil }).Call(nil)
	})
	try("variadic", func() { reflect.ValueOf(fmt.Sprintf).Call(nil) })
	try("method", func() { v.Method(99) })
	try("makefunc", func() { reflect.MakeFunc(reflect.TypeOf(3), nil) })
}
