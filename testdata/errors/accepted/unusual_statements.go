// errorcheck

package p

import _ "os"

type (
	a = int
	b = struct{ a }
	c func(...interface{}) (_, _ int)
	d interface {
		m(_ int, _ ...string) (x, y int)
		interface{ n() }
	}
	e [len("abc") << 1]struct{}
	f map[interface{}]chan<- (<-chan func())
	g struct {
		a
		*h
		x, _, _ int `tag`
		_ struct{}
		y int "another"
	}
	h struct{ g []g }
)

const (
	k0, k1 = iota, -iota
	k2, k3
	_, _
	k4 = len([...]string{k2: "", 5: ""})
)

var (
	_    = func() {}
	_, _ = 1, "x"
	v    = [...]int{k4: 1}
	w    = *&v
	_ int
)

func _()    {}
func _(int) {}

func body(int) (r string)

func (*h) self(h *h) (*h2) { return nil }

type h2 = h

func f1() (x int) {
	{
	}
	;
L:
	for range 3 {
		switch {
		}
		select {
		default:
			continue L
		}
	}
	if x := 1; x > 0 {
	} else if x := x; x < 0 {
	} else {
	}
	switch x := interface{}(x).(type) {
	default:
		_ = x
	}
	switch x, y := 1, 2; {
	case x < y:
	}
	for i, j := 0, 0; i < j; i, j = i+1, j-1 {
	}
	func() {}()
	defer func() {}()
	go (func(int) {})(1)
	x, y := 1, x
	_, x = y, x
	var z int
	_ = z
	goto M
M:
	return
}

func f2(a, b int, c ...struct{}) (func(int) func() int, error) {
	return func(int) func() int { return func() int { return a } }, nil
}
