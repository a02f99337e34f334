// errorcheck

package p

type t struct {
	a int
	b string
	a bool // ERROR "a redeclared\n\t.*duplicate_methods_and_fields\.go:6:2: other declaration of a"
	t2
	t2 int // ERROR "t2 redeclared\n\t.*duplicate_methods_and_fields\.go:9:2: other declaration of t2"
}

type t2 struct{}

func (t) m()  {}
func (*t) m() {} // ERROR "method t\.m already declared at .*duplicate_methods_and_fields\.go:15:10"
func (t) b()  {} // ERROR "field and method with the same name b\n\t.*duplicate_methods_and_fields\.go:7:2: other declaration of b"

type i interface {
	m()
	m() // ERROR "duplicate method m\n\t.*duplicate_methods_and_fields\.go:20:2: other declaration of method m"
	n(int)
	n() // ERROR "duplicate method n\n\t.*duplicate_methods_and_fields\.go:22:2: other declaration of method n"
}

type j interface {
	i // ERROR "duplicate method m\n\t.*duplicate_methods_and_fields\.go:28:2: other declaration of method m"
	m() int
}

type k struct {
	*t2
	t2 // ERROR "t2 redeclared\n\t.*duplicate_methods_and_fields\.go:32:3: other declaration of t2"
}

func f() {
	_ = t{a: 1, a: 2} // ERROR "duplicate field name a in struct literal"
	_ = struct{ x, x int }{} // ERROR "x redeclared\n\t.*duplicate_methods_and_fields\.go:38:14: other declaration of x"
	var _ interface {
		q()
		q() // ERROR "duplicate method q\n\t.*duplicate_methods_and_fields\.go:40:3: other declaration of method q"
	}
}
