// Package fmt writes values as text, guided by verbs in a format string, and reads them back.
package fmt

import (
	"io"
	"os"
	"reflect"
)

// A Stringer says how its values are written by verbs for strings and by Print.
type Stringer interface {
	String() string
}

// A GoStringer says how its values are written by %#v.
type GoStringer interface {
	GoString() string
}

// State is what a Formatter sees of the verb that called it, and where it writes.
type State interface {
	Write(b []byte) (n int, err error)
	Width() (wid int, ok bool)
	Precision() (prec int, ok bool)
	Flag(c int) bool
}

// A Formatter writes itself, for whatever verb and flags.
type Formatter interface {
	Format(f State, verb rune)
}

// Printf writes to standard output, guided by format.
func Printf(format string, a ...any) (n int, err error) { return Fprintf(os.Stdout, format, a...) }

// Print writes its operands to standard output, with a space between two of which neither is a string.
func Print(a ...any) (n int, err error) { return Fprint(os.Stdout, a...) }

// Println writes its operands to standard output, with spaces between and a newline behind.
func Println(a ...any) (n int, err error) { return Fprintln(os.Stdout, a...) }

func Fprintf(w io.Writer, format string, a ...any) (n int, err error) {
	p := newPrinter()
	p.directives(format, a)
	n, err = w.Write(p.out)
	p.release()
	return
}

func Fprint(w io.Writer, a ...any) (n int, err error) {
	p := newPrinter()
	p.operands(a)
	n, err = w.Write(p.out)
	p.release()
	return
}

func Fprintln(w io.Writer, a ...any) (n int, err error) {
	p := newPrinter()
	p.line(a)
	n, err = w.Write(p.out)
	p.release()
	return
}

func Sprintf(format string, a ...any) string {
	p := newPrinter()
	p.directives(format, a)
	s := string(p.out)
	p.release()
	return s
}

func Sprint(a ...any) string {
	p := newPrinter()
	p.operands(a)
	s := string(p.out)
	p.release()
	return s
}

func Sprintln(a ...any) string {
	p := newPrinter()
	p.line(a)
	s := string(p.out)
	p.release()
	return s
}

// Appendf appends to b what Sprintf returns.
func Appendf(b []byte, format string, a ...any) []byte {
	p := newPrinter()
	p.directives(format, a)
	b = append(b, p.out...)
	p.release()
	return b
}

// Append appends to b what Sprint returns.
func Append(b []byte, a ...any) []byte {
	p := newPrinter()
	p.operands(a)
	b = append(b, p.out...)
	p.release()
	return b
}

// Appendln appends to b what Sprintln returns.
func Appendln(b []byte, a ...any) []byte {
	p := newPrinter()
	p.line(a)
	b = append(b, p.out...)
	p.release()
	return b
}

func (p *printer) line(a []any) {
	for i, x := range a {
		if i > 0 {
			p.out = append(p.out, ' ')
		}
		if s, ok := x.(string); ok {
			p.out = append(p.out, s...)
		} else {
			p.operand(x, 'v')
		}
	}
	p.out = append(p.out, '\n')
}

func (p *printer) operands(a []any) {
	afterString := true
	for _, x := range a {
		s, isString := x.(string)
		if isString {
			p.out = append(p.out, s...)
		} else {
			isString = hasStringKind(x)
			if !isString && !afterString {
				p.out = append(p.out, ' ')
			}
			p.operand(x, 'v')
		}
		afterString = isString
	}
}

func hasStringKind(x any) bool {
	switch x.(type) {
	case nil, int, bool, float64:
		return false
	}
	return reflect.TypeOf(x).Kind() == reflect.String
}
