// run

package main

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"os"
	"strings"
	"unsafe"
)

type I int
type S string
type B []byte
type St struct {
	A int
	b string
	C *int
	D any
	E []byte
	f map[string]int
}
type Str struct{ n int }

func (s Str) String() string { return fmt.Sprintf("Str<%d>", s.n) }

type PStr struct{ n int }

func (s *PStr) String() string { return fmt.Sprintf("PStr<%d>", s.n) }

type Er struct{}

func (Er) Error() string { return "er\"r" }

type GS struct{ x int }

func (GS) GoString() string { return "GS!" }

type Bad struct{}

func (Bad) String() string { panic("bad") }

type BadErr struct{}

func (BadErr) Error() string { panic(errors.New("inner")) }

type NilP struct{ a int }

func (n *NilP) String() string { return fmt.Sprint(n.a) }

type Fm struct{}

func (Fm) Format(s fmt.State, c rune) {
	w, wok := s.Width()
	p, pok := s.Precision()
	fmt.Fprintf(s, "[%c %d %v %d %v", c, w, wok, p, pok)
	for _, f := range "+-# 0" {
		if s.Flag(int(f)) {
			fmt.Fprintf(s, " %c", f)
		}
	}
	fmt.Fprint(s, "]", fmt.FormatString(s, c))
}

type Inner struct{ X, Y int }
type Outer struct {
	Inner
	P  *Inner
	Q  []Inner
	R  map[string]Inner
	s  Str
	t  error
	F  func()
	Ch chan int
	U  unsafe.Pointer
	V  uintptr
	Z  [2]bool
	AA [3]byte
	I  interface{ String() string }
}

func main() {
	defer out.end()
	vals := []any{
		true, false, int(0), int(-7), int8(-128), int64(math.MinInt64), uint(7), uint8(255), uint64(math.MaxUint64), uintptr(0xbeef),
		rune('x'), rune(0x10FFFF), rune(-1), rune(0xD800), rune('\n'), rune('\''), int64(0x110000), 'ä', '世',
		float32(0.1), 1.0, -1.5, 1e21, 1e-7, 123456789.0, math.Inf(1), math.Inf(-1), math.NaN(), 0.0, math.Copysign(0, -1), math.MaxFloat64, 5e-324, float32(math.MaxFloat32), 100000.0, 1000000.0, 12345678.9,
		complex(1, -2), complex64(complex(0.1, 1e10)), complex(math.NaN(), math.Inf(1)),
		"", "hello", "h\x00i\xff\n\t\"`", "日本語", "a`b", S("named"),
		[]byte(nil), []byte("by\x00te"), B("nb"), [3]byte{1, 2, 3}, &[2]byte{1, 2}, []int(nil), []int{1, 2}, []string{"a", "b c"}, [2]bool{true}, []any{1, "a", nil}, []I{1, 2}, []rune("hé"), [0]int{},
		map[string]int(nil), map[string]int{"z": 1, "a": 2}, map[int]string{3: "x", -1: "y"}, map[any]int{2: 2, nil: 5, 1: 7},
		map[float64]int{math.NaN(): 1, 1: 2, math.Inf(-1): 3}, map[[2]int]bool{{2, 1}: true, {1, 2}: false}, map[bool]int{true: 1, false: 0}, map[Inner]string{{2, 1}: "b", {1, 9}: "a"},
		St{}, St{A: 1, b: "x", D: 2.5, E: []byte("q")}, &St{A: 1}, &[]int{1}, &map[string]int{"a": 1}, &[2]int{3, 4}, struct{}{}, &struct{}{}, struct {
			a any
			b error
		}{},
		Str{1}, &Str{2}, PStr{3}, &PStr{4}, Er{}, GS{5}, &GS{6}, []Str{{1}, {2}}, map[string]Str{"k": {1}}, []any{Str{1}, Er{}}, Bad{}, BadErr{}, (*NilP)(nil), (*Str)(nil), Fm{}, &Fm{}, []Fm{{}},
		nil, error(nil), (*int)(nil), (func())(nil), (chan int)(nil), unsafe.Pointer(nil), (any)((*int)(nil)),
		errors.New("e"), fmt.Errorf("w %w", Er{}), I(5), [][]int{{1}, {2, 3}, nil}, [2][]string{{"x"}}, struct{ I }{I(4)}, struct{ Inner }{Inner{1, 2}},
		Outer{}, Outer{P: nil, Q: []Inner{{1, 2}}, R: map[string]Inner{"k": {1, 2}}, s: Str{7}, t: Er{}, I: Str{8}},
	}
	fmts := []string{"%v", "%+v", "%#v", "%T", "%d", "%5d", "%-5d|", "%05d", "%+d", "% d", "%x", "%X", "%#x", "% x", "%# x", "%#X", "% X", "%o", "%O", "%#o", "%b", "%#b", "%c", "%#c", "%q", "%+q", "%#q", "%#+q", "%U", "%#U", "%8.3U", "%e", "%E", "%f", "%F", "%g", "%G", "%.3e", "%.2f", "%10.2f", "%-10.2f|", "%+.1f", "%010.2f", "% .3f", "%#g", "%#.3g", "%.0f", "%#.0f", "%.3g", "%20g", "%-20g|", "%020g", "%+g", "%x", "%.2x", "%s", "%10s", "%-10s|", "%.2s", "%10.2s", "%010s", "%t", "%6t", "%-6t|", "%p", "%#p", "%w", "%z", "%!", "%6v", "%-6v|", "%06v", "%.1v", "%+-8v|", "%x|%6x", "%.0d", "%.5d", "%8.5d", "%-8.5d|", "%08.5d", "%+.3d", "%+q", "%-8q|", "%08q", "%.3q", "%.1x", "%8x", "%-8x|", "%08x", "%+x", "%#.3x", "%#08x", "%#+v", "% v", "%#5v", "%#.3v", "%+5.1v", "%.3b", "%.3p"}
	skipPtr := func(f string, v any) bool {
		// addresses differ from run to run
		s := fmt.Sprintf("%T", v)
		return s[0] == '*' || s == "main.Outer" && false
	}
	for i, v := range vals {
		for _, f := range fmts {
			if skipPtr(f, v) && fmt.Sprintf("%p", v) != "0x0" && fmt.Sprintf("%p", v) != "%!p(<nil>)" {
				switch f {
				case "%v", "%+v", "%#v", "%T", "%s", "%q", "%6v", "%#q", "%06v", "%t":
					if _, ok := v.(*Fm); !ok {
						if f == "%t" || f == "%s" || f == "%q" || f == "%#q" {
							if _, ok := v.(fmt.Stringer); !ok {
								continue
							}
						}
					}
				default:
					continue
				}
			}
			if strings.HasSuffix(f, "p") {
				continue
			}
			out.printf("%d %s: ", i, f)
			out.printf(f+"\n", v)
		}
	}
}

// digest prints a hash for each 100 lines written to it, or with FULL=1 in the environment the lines themselves.
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
	before := d.lines / 100
	d.lines += bytes.Count(p, []byte("\n"))
	if d.lines/100 != before {
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
