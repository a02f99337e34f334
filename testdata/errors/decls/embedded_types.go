// errorcheck

package p

type t struct{}
type i interface{ m() }
type pi *t

type a struct{ *i } // ERROR "embedded field type cannot be a pointer to an interface"
type c struct{ pi } // ERROR "embedded field type cannot be a pointer"
type f struct{ *pi } // ERROR "embedded field type cannot be a pointer"
type g struct {
	t
	*t // ERROR "t redeclared\n\t.*embedded_types\.go:13:2: other declaration of t"
}
type j struct{ undefined } // ERROR "undefined: undefined"
type l interface{ undefined } // ERROR "undefined: undefined"
type m struct {
	int
	*string
	int8
	error
}
type amb1 struct{ x int }
type amb2 struct{ x int }
type amb struct {
	amb1
	amb2
}

func use(v amb) {
	_ = v.x // ERROR "ambiguous selector v\.x"
	v.amb1.x = 1
	_ = amb{x: 1} // ERROR "unknown field x in struct literal of type amb"
	_ = amb{amb1: amb1{1}}
	_ = m{int: 1}
}
