// Compares our fmt with Go's.
package fmt_test

import (
	"errors"
	"fmt"
	"math"
	"math/rand"
	"reflect"
	"strings"
	"testing"
	"unsafe"

	ours "st/fmt"
)

type (
	myInt    int
	myString string
	myBytes  []byte
	myFloat  float32
	stringer struct{ a, B int }
	goer     struct{ X any }
	pstr     struct{ S string }
	badOne   struct{ n int }
	nilPanic struct{ n int }
	errT     string
	both     int
	verbs    uint8
	inner    struct {
		A int
		b string
	}
	outer struct {
		inner
		P   *inner
		I   any
		E   error
		s   stringer
		S   stringer
		M   map[string]int
		F   func()
		C   chan int
		L   []any
		p   *int
		Arr [2]bool
		By  []byte
		G   goer
		V   reflect.Value
	}
)

func (s stringer) String() string  { return fmt.Sprintf("<%d-%d>", s.a, s.B) }
func (g goer) GoString() string    { return "goer!" }
func (p *pstr) String() string     { return "pstr:" + p.S }
func (b badOne) String() string    { panic(fmt.Sprint("bad", b.n)) }
func (b *nilPanic) String() string { return fmt.Sprint(b.n) }
func (e errT) Error() string       { return "err:" + string(e) }
func (b both) Error() string       { return "E" }
func (b both) String() string      { return "S" }
func (v verbs) String() string     { return "verbs" }
func (v verbs) GoString() string   { return "Goverbs" }

var anInt = 42

func values() []any {
	var nilErr *nilPanic
	var nilMap map[string]int
	var nilSlice []int
	var nilFunc func()
	in := &inner{1, "x"}
	o := outer{inner: inner{3, "y"}, P: nil, I: 5, E: errT("q"), M: map[string]int{"b": 2, "a": 1}, L: []any{1, "a", nil, 2.5, []int{1}}, By: []byte("hi"), V: reflect.ValueOf(3)}
	list := []any{
		nil, true, false, 0, 1, -1, 42, -12345, math.MaxInt64, math.MinInt64, int8(-128), int8(7), int16(-300), int32(65), 'é', '☺', rune(0x10FFFF), rune(0x110000), rune(-1), int64(-9),
		uint(7), uint8(200), uint16(60000), uint32(1 << 31), uint64(math.MaxUint64), uintptr(0xabc),
		0.0, math.Copysign(0, -1), 1.0, -1.5, 3.14159265, 1e6, 1e5, 1e20, 1e21, 1e-5, 123456789.0, 100000.0, 1e100, -1e-100, math.Inf(1), math.Inf(-1), math.NaN(), float32(0.1), float32(3.4e38), math.SmallestNonzeroFloat64,
		complex(1, -2), complex64(complex(0.1, 2)), complex(math.NaN(), math.Inf(-1)), complex(0, 0),
		"", "hello", "héllo wörld", "with \"quotes\" and `", "new\nline\x00\xff", "tab\t", "☺☻", myString("mine"),
		[]byte("bytes"), []byte{}, []byte(nil), []byte{1, 2, 255}, [3]byte{1, 2, 3}, myBytes("my"), &[]byte{1}, &[3]byte{65, 66, 67},
		[]int{1, 2, 3}, nilSlice, []int{}, [2]string{"a", "b"}, []string{"x", "y z"}, []string{}, []float64{1, 2.5}, []any{1, "a", nil}, []any(nil), []bool{true}, []rune("hé"), [][]int{{1}, {2, 3}, nil}, []myInt{1, 2}, []uint16{1, 300},
		map[string]int{"z": 26, "a": 1, "m": 13}, nilMap, map[int]string{3: "c", -1: "n", 2: "b"}, map[float64]bool{1.5: true, math.Inf(-1): false}, map[bool]int{true: 1, false: 0}, map[[2]int]string{{2, 1}: "x", {1, 9}: "y"}, map[inner]int{{2, "a"}: 1, {1, "b"}: 2, {1, "a"}: 3}, map[uint8]any{200: nil, 3: 4}, map[any]int{1: 1, nil: 2}, map[complex128]int{1: 1, 1i: 2}, map[stringer]stringer{{1, 2}: {3, 4}},
		&map[string]int{"a": 1}, &[]int{1, 2}, &[2]int{3, 4}, in, *in, &in == nil, o, &outer{I: inner{}},
		stringer{1, 2}, &stringer{3, 4}, []stringer{{1, 2}}, []*stringer{nil}, goer{1}, &goer{2}, []goer{{}}, pstr{"v"}, &pstr{"p"}, struct{ P pstr }{pstr{"q"}}, badOne{3}, []badOne{{1}, {2}}, nilErr, struct{ N *nilPanic }{}, []*nilPanic{nil},
		errT("e"), []error{errT("a"), nil}, both(1), verbs(3), []verbs{1, 2}, [2]verbs{3, 4},
		nilFunc, (chan int)(nil), unsafe.Pointer(nil), (*int)(nil), (*inner)(nil), (**int)(nil), myInt(5), myFloat(1.5), &myFloat2,
		reflect.ValueOf(42), reflect.ValueOf("str"), reflect.Value{}, reflect.ValueOf(o), reflect.ValueOf(&anInt).Elem(), reflect.ValueOf(o).Field(0), reflect.ValueOf(stringer{5, 6}), reflect.TypeOf(3), []reflect.Value{reflect.ValueOf(1)}, reflect.ValueOf(o).FieldByName("s"),
		errors.New("plain"), fmt.Errorf("w %w", errT("z")), struct{}{}, [0]int{}, struct{ a, b any }{1, nil}, struct {
			A int `json:"x"`
		}{1}, struct{ e error }{errT("un")}, struct{ S fmt.Stringer }{stringer{1, 1}}, func() any { return nil }(), []*int{nil}, map[string]*int{"x": nil}, uintptr(0),
		struct{ p *inner }{nil}, []struct{ x any }{{nil}, {1}}, []map[string]int{nil, {"a": 1}},
		&anInt, make(chan int), TestVerbs, unsafe.Pointer(&anInt), struct{ P *int }{&anInt}, []*int{&anInt}, map[string]any{"k": map[string]any{"n": []any{1, "b"}}},
	}
	return list
}

var myFloat2 = myFloat(2)

func same(t *testing.T, format string, args ...any) {
	t.Helper()
	want := fmt.Sprintf(format, args...)
	got := ours.Sprintf(format, args...)
	if want != got {
		if len(want) > 2000 || len(got) > 2000 {
			t.Errorf("%q: lengths %d, want %d", format, len(got), len(want))
			return
		}
		t.Errorf("%q of %T:\n  got  %q\n  want %q", format, args, got, want)
	}
}

func TestVerbs(t *testing.T) {
	flags := []string{"", "+", "-", "#", " ", "0", "8", "-8", "08", ".2", "8.3", "+8", "#8", "# ", "+#", " 08", ".0", "020", "-020", "+.3", "#.3", "030.10", "-#20", "+#020", "#+30.4", ".", "0.", " .40", "# 20", "-08.2", "+0", "-0", "#020", "-+#012.5"}
	for _, v := range values() {
		for _, f := range flags {
			for _, verb := range "vdTtbcdoOqxXUeEfFgGspwz!☺%" {
				same(t, "%"+f+string(verb), v)
			}
		}
	}
}

func TestPrint(t *testing.T) {
	vs := values()
	for _, v := range vs {
		for _, args := range [][]any{{v}, {v, v}, {"a", v, "b"}, {1, v, 2, v}, {v, "s", v}, {}} {
			if a, b := fmt.Sprint(args...), ours.Sprint(args...); a != b {
				t.Errorf("Sprint(%#v): %q, want %q", args, b, a)
			}
			if a, b := fmt.Sprintln(args...), ours.Sprintln(args...); a != b {
				t.Errorf("Sprintln(%#v): %q, want %q", args, b, a)
			}
			if a, b := fmt.Append([]byte("x"), args...), ours.Append([]byte("x"), args...); string(a) != string(b) {
				t.Errorf("Append: %q, want %q", b, a)
			}
		}
	}
}

func TestRandomFormats(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	pieces := []string{"%", "%", "%", "%", "d", "v", "s", "x", "[1]", "[2]", "[3]", "[9]", "[", "]", "*", ".", "1", "5", "-", "+", "#", " ", "0", "q", "T", "%%", "abc", "é", "[x]", "[0]", "[-1]", ".*", "[1]*", "[2]*.[1]*", "w", "p", "U", "c", "t", "f", "g", "e", "!", "[]", "[1"}
	args := []any{1, 7, "str", 3.5, nil, -3, []int{1, 2}, errT("x"), int8(4), uint16(5), 2000000, 'x', stringer{1, 2}, true}
	for i := 0; i < 400000; i++ {
		var b strings.Builder
		for n := r.Intn(9); n >= 0; n-- {
			b.WriteString(pieces[r.Intn(len(pieces))])
		}
		var a []any
		for n := r.Intn(4); n > 0; n-- {
			a = append(a, args[r.Intn(len(args))])
		}
		same(t, b.String(), a...)
	}
	for _, f := range []string{"%", "%!", "%10000000d", "%100000000d", "%.10000000d", "%.100000000d|", "%1000001d", "%[99999999]d", "%[1]", "%-", "%-%", "%5%", "%[2]*[1]d", "%[3]*.[2]*[1]f|", "%[5]d %[1]d %d", "%d %d %[1]d"} {
		same(t, f, 1, 2, 3.0)
		same(t, f)
	}
}

func TestErrorf(t *testing.T) {
	e1, e2 := errors.New("e1"), errT("e2")
	for _, c := range []struct {
		f string
		a []any
	}{{"a", nil}, {"%w", []any{e1}}, {"%w %w", []any{e1, e2}}, {"%[2]w %[1]w %[2]w", []any{e1, e2}}, {"%w", []any{nil}}, {"%w", []any{3}}, {"%w %w", []any{3, e2}}, {"%v", []any{e1}}, {"%w", nil}, {"%+w %#w %10w", []any{e2, e2, e2}}, {"%[1]w %[1]w", []any{e1}}, {"x %d: %w", []any{1, e2}}} {
		a, b := fmt.Errorf(c.f, c.a...), ours.Errorf(c.f, c.a...)
		if a.Error() != b.Error() {
			t.Errorf("%q: %q, want %q", c.f, b, a)
		}
		if x, y := reflect.TypeOf(a).String(), reflect.TypeOf(b).String(); x != y && x != "*errors.errorString" {
			t.Errorf("%q: type %s, want %s", c.f, y, x)
		}
		if x, y := errors.Unwrap(a), errors.Unwrap(b); x != y {
			t.Errorf("%q: unwraps to %v, want %v", c.f, y, x)
		}
		m, ok := a.(interface{ Unwrap() []error })
		n, ok2 := b.(interface{ Unwrap() []error })
		if ok != ok2 || ok && !reflect.DeepEqual(m.Unwrap(), n.Unwrap()) {
			t.Errorf("%q: %v, want %v", c.f, n, m)
		}
	}
}
