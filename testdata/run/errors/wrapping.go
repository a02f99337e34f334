// run

package main

import (
	"errors"
	"fmt"
)

type code int

func (c code) Error() string { return fmt.Sprint("code ", int(c)) }

type wrap struct {
	msg string
	err error
}

func (w *wrap) Error() string { return w.msg + ": " + w.err.Error() }
func (w *wrap) Unwrap() error { return w.err }

type picky struct{}

func (picky) Error() string        { return "picky" }
func (picky) Is(target error) bool { return target == code(99) }
func (picky) As(target interface{}) bool {
	if c, ok := target.(*code); ok {
		*c = 77
		return true
	}
	return false
}

var base = errors.New("base")

func main() {
	e := &wrap{"outer", &wrap{"middle", base}}
	fmt.Println(e, errors.Is(e, base), errors.Is(e, errors.New("base")), errors.Is(nil, base), errors.Is(nil, nil))
	var w *wrap
	fmt.Println(errors.As(e, &w), w.msg)
	var c code
	fmt.Println(errors.As(e, &c), errors.As(&wrap{"x", code(5)}, &c), c)
	fmt.Println(errors.Is(picky{}, code(99)), errors.Is(&wrap{"p", picky{}}, code(99)), errors.Is(picky{}, code(1)))
	fmt.Println(errors.As(picky{}, &c), c)
	j := errors.Join(base, nil, code(3))
	fmt.Println(j, errors.Is(j, base), errors.Is(j, code(3)), errors.Join(nil, nil) == nil)
	f := fmt.Errorf("a: %w", fmt.Errorf("b: %w", j))
	fmt.Printf("%q %v\n", f.Error(), errors.Is(f, code(3)))
	fmt.Println(errors.Unwrap(e) != nil, errors.Unwrap(base) == nil, errors.Unwrap(j) == nil)
	fmt.Println(base == base, errors.New("x") == errors.New("x"))
	defer func() { fmt.Println(recover()) }()
	errors.As(e, nil)
}
