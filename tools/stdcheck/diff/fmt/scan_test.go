package fmt_test

import (
	"bufio"
	"fmt"
	"io"
	"math/rand"
	"reflect"
	"strings"
	"testing"

	ourbufio "st/bufio"
	ours "st/fmt"
	ourio "st/io"
	ourstrings "st/strings"
)

// eofs gives our io.EOF for Go's.
type eofs struct{ io.Reader }

func (e eofs) Read(b []byte) (int, error) {
	n, err := e.Reader.Read(b)
	if err == io.EOF {
		err = ourio.EOF
	}
	return n, err
}

type onlyReader struct{ io.Reader }

func targets(r *rand.Rand) []any {
	all := []func() any{
		func() any { return new(int) }, func() any { return new(int) }, func() any { return new(string) }, func() any { return new(string) },
		func() any { return new(float64) }, func() any { return new(bool) }, func() any { return new(int8) }, func() any { return new(uint16) },
		func() any { return new(rune) }, func() any { return new(complex128) }, func() any { return new([]byte) }, func() any { return new(float32) },
		func() any { return new(myInt) }, func() any { return new(myString) }, func() any { return new(uint) }, func() any { return new(complex64) }, func() any { return new(myBytes) }, func() any { return new(myFloat) },
		func() any { return new(chan int) }, func() any { return 3 }, func() any { return new([]int) }, func() any { return new(uint8) },
	}
	var list []any
	for n := r.Intn(4); n > 0; n-- {
		list = append(list, all[r.Intn(len(all))]())
	}
	return list
}

func fresh(list []any) []any {
	var out []any
	for _, x := range list {
		v := reflect.ValueOf(x)
		if v.Kind() == reflect.Pointer {
			out = append(out, reflect.New(v.Type().Elem()).Interface())
		} else {
			out = append(out, x)
		}
	}
	return out
}

func text(n int, err error, list []any, rest io.Reader) string {
	left, _ := ourio.ReadAll(eofs{rest})
	t := fmt.Sprint(n, err)
	for _, x := range list {
		v := reflect.ValueOf(x)
		if v.Kind() == reflect.Pointer {
			t += fmt.Sprintf(" %#v", v.Elem())
		}
	}
	return t + fmt.Sprintf(" left %q", left)
}

func TestScan(t *testing.T) {
	r := rand.New(rand.NewSource(2))
	inputs := []string{" ", " ", " ", "\n", "\r\n", "\t", "1", "12", "-7", "+3", "0", "0x1f", "0b101", "017", "0o7", "1_000", "abc", "é", "true", "false", "t", "T", "tr", "1.5", "1e3", "-2.5e-3", "nan", "inf", "-Inf", "0x1p4", "3p2", "(1+2i)", "1-2i", "\"q\\n\"", "`raw`", "U+0041", "300", "70000", "99999999999999999999", ",", "%", "x", "-", ":", "\u2003", "\xff", "00", "_", "ff", "\"", "5x6"}
	formats := []string{"%d", "%v", "%s", "%q", "%x", "%X", "%c", "%f", "%g", "%e", "%t", "%b", "%o", "%U", "%3d", "%2s", "%5v", "%1c", "%%", " ", " ", "\n", "x", ",", "abc", ":", "%z", "%4f", "%2x", "  \n ", "%", "%0d", "é", "%10d"}
	fails := 0
	for i := 0; i < 60000 && fails < 20; i++ {
		var in, form strings.Builder
		for n := r.Intn(6); n > 0; n-- {
			in.WriteString(inputs[r.Intn(len(inputs))])
		}
		for n := r.Intn(5); n > 0; n-- {
			form.WriteString(formats[r.Intn(len(formats))])
		}
		a := targets(r)
		b := fresh(a)
		s, f := in.String(), form.String()
		how := r.Intn(3)
		readers := func(k int) (io.Reader, io.Reader) {
			var src, br io.Reader
			if k == 0 {
				src = strings.NewReader(s)
				br = bufio.NewReader(src)
			} else {
				src = ourstrings.NewReader(s)
				br = ourbufio.NewReader(src)
			}
			if r.Intn(2) == 0 {
				return onlyReader{src}, src
			}
			return br, br
		}
		seed := r.Int63()
		var x, y string
		for k, p := range []func(io.Reader, []any) (int, error){
			func(rd io.Reader, l []any) (int, error) {
				return [](func() (int, error)){func() (int, error) { return fmt.Fscan(rd, l...) }, func() (int, error) { return fmt.Fscanln(rd, l...) }, func() (int, error) { return fmt.Fscanf(rd, f, l...) }}[how]()
			},
			func(rd io.Reader, l []any) (int, error) {
				return [](func() (int, error)){func() (int, error) { return ours.Fscan(rd, l...) }, func() (int, error) { return ours.Fscanln(rd, l...) }, func() (int, error) { return ours.Fscanf(rd, f, l...) }}[how]()
			},
		} {
			r.Seed(seed)
			rd, rest := readers(k)
			if k == 0 {
				n, err := p(rd, a)
				x = text(n, err, a, rest)
			} else {
				n, err := p(rd, b)
				y = text(n, err, b, rest)
			}
		}
		if x != y {
			fails++
			t.Errorf("%d: input %q, format %q, %T\n got  %s\n want %s", how, s, f, a, y, x)
		}
	}
}
