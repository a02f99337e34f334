// run

package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

type T struct{ a string }

func (t *T) Scan(st fmt.ScanState, verb rune) error {
	w, ok := st.Width()
	tok, err := st.Token(true, nil)
	t.a = fmt.Sprintf("%c %d %v %q", verb, w, ok, tok)
	return err
}

type My int
type MyS string
type MyB []byte

func try(f func() (int, error), ps ...any) {
	defer func() {
		if e := recover(); e != nil {
			out.println("PANIC", e)
		}
	}()
	n, err := f()
	out.print(n, " ", err)
	for _, p := range ps {
		switch p := p.(type) {
		case *int:
			out.print(" ", *p)
		case *int8:
			out.print(" ", *p)
		case *uint8:
			out.print(" ", *p)
		case *uint:
			out.print(" ", *p)
		case *uintptr:
			out.print(" ", *p)
		case *float64:
			out.print(" ", *p)
		case *float32:
			out.print(" ", *p)
		case *complex128:
			out.print(" ", *p)
		case *bool:
			out.print(" ", *p)
		case *string:
			out.printf(" %q", *p)
		case *[]byte:
			out.printf(" %q", *p)
		case *rune:
			out.printf(" %q", *p)
		case *My:
			out.print(" ", *p)
		case *MyS:
			out.printf(" %q", *p)
		case *MyB:
			out.printf(" %q", *p)
		case *T:
			out.printf(" %v", *p)
		}
	}
	out.println()
}

func main() {
	defer out.end()
	inputs := []string{"", " ", "5", "-5", "+5", " 12 34", "0x1f", "0b11", "0o17", "017", "1_000", "abc", "a b c", "3.5", "1e3", "-1.5e-3x", "0x1p-2", "inf", "NaN", "(1+2i)", "1+2i", "true", "F", "TRUE", "trueish", "300", "-129", "\"quoted str\" x", "`raw`", "'c'", "61626", "6162 63", "世界 x", "\n5", "5\n6", "5\r\n6", "a\xffb", "99999999999999999999", "1e999", "%5", "5%", "x5", "5x", "1,2", "  \t 7  8", "+inf", "0x", "0b2", "_1", "t", "f", "12345", "\"unterminated", "\"bad\\q\"", "'"}
	for _, in := range inputs {
		out.printf("== %q\n", in)
		mk := func() []any {
			return []any{new(int), new(int8), new(uint8), new(uint), new(uintptr), new(float64), new(float32), new(complex128), new(bool), new(string), new([]byte), new(rune), new(My), new(MyS), new(MyB), new(T)}
		}
		for _, p := range mk() {
			try(func() (int, error) { return fmt.Sscan(in, p) }, p)
		}
		for _, p := range mk() {
			try(func() (int, error) { return fmt.Sscanln(in, p) }, p)
		}
		for _, f := range []string{"%d", "%5d", "%2d", "%x", "%X", "%o", "%b", "%v", "%s", "%q", "%c", "%t", "%f", "%e", "%3s", "%2f", "%U", "x%d", "%d%%", " %d", "%d ", "%d\n", "%1c", "%3c", "%z", "%-5d", "%%%d", "%s x"} {
			for _, p := range mk() {
				try(func() (int, error) { return fmt.Sscanf(in, f, p) }, p)
			}
		}
		var a, b int
		var s, t string
		try(func() (int, error) { return fmt.Sscan(in, &a, &b) }, &a, &b)
		try(func() (int, error) { return fmt.Sscanln(in, &a, &b) }, &a, &b)
		try(func() (int, error) { return fmt.Sscan(in, &s, &t) }, &s, &t)
		try(func() (int, error) { return fmt.Sscanln(in, &s, &t) }, &s, &t)
		try(func() (int, error) { return fmt.Sscanf(in, "%d %d", &a, &b) }, &a, &b)
		try(func() (int, error) { return fmt.Sscanf(in, "%d%d", &a, &b) }, &a, &b)
		try(func() (int, error) { return fmt.Sscanf(in, "%1d%s", &a, &s) }, &a, &s)
		try(func() (int, error) { return fmt.Sscanf(in, "%s %s", &s, &t) }, &s, &t)
		try(func() (int, error) { return fmt.Sscanf(in, "%d,%d", &a, &b) }, &a, &b)
		try(func() (int, error) { return fmt.Sscanf(in, "%d\n%d", &a, &b) }, &a, &b)
		try(func() (int, error) { return fmt.Sscanf(in, "%c%c", &a, &b) }, &a, &b)
		try(func() (int, error) { return fmt.Sscanf(in, "%d", &a, &b) }, &a, &b)
		try(func() (int, error) { return fmt.Sscanf(in, "%d %d %d", &a, &b) }, &a, &b)
		try(func() (int, error) { return fmt.Sscanf(in, "") })
		try(func() (int, error) { return fmt.Sscan(in) })
		try(func() (int, error) { return fmt.Sscanln(in) })
	}
	var x int
	try(func() (int, error) { return fmt.Sscan("5", x) })
	try(func() (int, error) { return fmt.Sscan("5", nil) })
	try(func() (int, error) { return fmt.Sscan("5", (*int)(nil)) })
	try(func() (int, error) { return fmt.Sscan("5", &struct{}{}) })
	try(func() (int, error) { return fmt.Sscan("5", new(any)) })
	try(func() (int, error) { return fmt.Sscan("5", new([]int)) })
	r := strings.NewReader("1 2 3\n4 5\n\n6")
	for i := 0; i < 8; i++ {
		var a, b int
		n, err := fmt.Fscanln(r, &a, &b)
		out.println(n, err, a, b)
	}
	rest, _ := io.ReadAll(r)
	out.printf("%q\n", rest)
	br := bufio.NewReader(strings.NewReader("hello 42 3.5 true rest of line\nnext"))
	var s string
	var f float64
	var b bool
	n, err := fmt.Fscan(br, &s, &x, &f, &b)
	out.println(n, err, s, x, f, b)
	l, err := br.ReadString('\n')
	out.printf("%q %v\n", l, err)
	n, err = fmt.Fscanf(bytes.NewReader([]byte("ab:cd")), "%2s:%s", &s, &l)
	out.println(n, err, s, l)
	er := errors.New("boom")
	n, err = fmt.Fscan(io.MultiReader(strings.NewReader("12"), errReader{er}), &x)
	out.println(n, err, x)
	n, err = fmt.Fscan(onebyte{strings.NewReader("123 456")}, &x)
	out.println(n, err, x)
}

type errReader struct{ e error }

func (e errReader) Read([]byte) (int, error) { return 0, e.e }

type onebyte struct{ r io.Reader }

func (o onebyte) Read(p []byte) (int, error) { return o.r.Read(p[:1]) }

// digest prints a hash for each 200 lines written to it, or with FULL=1 in the environment the lines themselves.
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
	before := d.lines / 200
	d.lines += bytes.Count(p, []byte("\n"))
	if d.lines/200 != before {
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
