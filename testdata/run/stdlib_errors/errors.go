// run
package main

import (
	"errors"
	"fmt"
)

type code int

func (c code) Error() string { return fmt.Sprintf("code %d", int(c)) }

type wrapped struct {
	msg string
	err error
}

func (w *wrapped) Error() string { return w.msg + ": " + w.err.Error() }
func (w *wrapped) Unwrap() error { return w.err }

type slicey []int

func (s slicey) Error() string { return fmt.Sprint([]int(s)) }

type likes struct{ n int }

func (l likes) Error() string        { return "likes" }
func (l likes) Is(target error) bool { return target == base }
func (l likes) As(target any) bool {
	if p, ok := target.(*code); ok {
		*p = code(l.n)
		return true
	}
	return false
}

var base = errors.New("base")

type timeout interface{ Timeout() bool }

type slow struct{}

func (*slow) Error() string { return "slow" }
func (*slow) Timeout() bool { return true }

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, "panics:", r)
		}
	}()
	f()
}

func main() {
	a, b := errors.New("x"), errors.New("x")
	fmt.Println(a, a == b, a == a, errors.Is(a, b), errors.Is(a, a))
	w := &wrapped{"outer", &wrapped{"inner", base}}
	fmt.Println(w, errors.Unwrap(w), errors.Unwrap(base), errors.Is(w, base), errors.Is(w, a))
	fmt.Println(errors.Is(nil, nil), errors.Is(nil, base), errors.Is(base, nil))
	j := errors.Join(nil, a, nil, w, code(7))
	fmt.Println(j)
	fmt.Println(errors.Join() == nil, errors.Join(nil, nil) == nil, errors.Join(base), errors.Unwrap(j) == nil)
	fmt.Println(errors.Is(j, base), errors.Is(j, code(7)), errors.Is(j, code(8)))
	var c code
	fmt.Println(errors.As(j, &c), int(c))
	var wp *wrapped
	fmt.Println(errors.As(j, &wp), wp.msg)
	var tm timeout
	fmt.Println(errors.As(j, &tm), errors.As(errors.Join(j, &slow{}), &tm), tm != nil)
	fmt.Println(errors.Is(slicey{1}, slicey{1}), errors.Is(&wrapped{"s", slicey{1, 2}}, base))
	fmt.Println(errors.Is(likes{3}, base), errors.As(&wrapped{"l", likes{42}}, &c), int(c))
	fmt.Println(errors.As(nil, &c), errors.Is(errors.ErrUnsupported, errors.ErrUnsupported), errors.ErrUnsupported)
	f := fmt.Errorf("ctx %d: %w", 1, w)
	fmt.Println(f, errors.Is(f, base))
	g := fmt.Errorf("two: %w, %w", code(1), base)
	fmt.Println(g, errors.Is(g, base), errors.As(g, &c), int(c))
	try("nil target", func() { errors.As(base, nil) })
	try("value target", func() { errors.As(base, code(1)) })
	try("nil pointer", func() { errors.As(base, (*code)(nil)) })
	try("int pointer", func() { errors.As(base, new(int)) })
}
