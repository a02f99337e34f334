// errorcheck

package p

type a interface {
	m()
	m() // ERROR "duplicate method m\n\t.*interfaces\.go:6:2: other declaration of method m"
}
type b interface {
	m() int
}
type c interface {
	a2
	b // ERROR "duplicate method m\n\t.*interfaces\.go:13:2: other declaration of method m"
}
type a2 interface{ m() }
type d interface {
	error
	Error() string
}
type e interface {
	error // ERROR "duplicate method Error\n\t.*interfaces\.go:23:2: other declaration of method Error"
	Error() int
}
type f interface {
	undefined // ERROR "undefined: undefined"
	int
	m(x, y) // ERROR "undefined: x" "undefined: y"
}
type g interface{ g } // ERROR "invalid recursive type: g refers to itself"
type h interface{ *h } // ERROR "cannot use type h outside a type constraint: interface contains type constraints"
type i interface{ m() i }
type j interface{ _() } // ERROR "methods must have a unique non-blank name"

var _ i = i(nil)
var _ = interface{ m() }.m
var _ = interface{ x() }(nil).y // ERROR "interface\{x\(\)\}\(nil\)\.y undefined \(type interface\{x\(\)\} has no field or method y\)"
