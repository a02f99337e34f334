// errorcheck

package p

type i interface{ m() }
type t struct{}
type p struct{}

func (t) m()  {}
func (*p) m() {}

func f(x i, e interface{}, n int) {
	switch n.(type) { // ERROR "n \(variable of type int\) is not an interface"
	case int:
	}
	switch y := n.(type) { // ERROR "y declared and not used" "n \(variable of type int\) is not an interface"
	}
	switch x.(type) {
	case t, *p:
	case p: // ERROR "impossible type switch case: p\n\tx \(variable of interface type i\) cannot have dynamic type p \(method m has pointer receiver\)"
	case int: // ERROR "impossible type switch case: int\n\tx \(variable of interface type i\) cannot have dynamic type int \(missing method m\)"
	case *t:
	case n: // ERROR "n \(parameter\) is not a type"
	case 1: // ERROR "1 is not a type"
	case undefined: // ERROR "undefined: undefined"
	case "x": // ERROR ".x. is not a type"
	case error:
	}
	switch y := e.(type) {
	case nil:
		y.foo() // ERROR "y\.foo undefined \(type interface\{\} has no field or method foo\)"
	case int:
		y.foo() // ERROR "y\.foo undefined \(type int has no field or method foo\)"
	case int8, int16:
		y + 1 // ERROR "invalid operation: y \+ 1 \(mismatched types interface\{\} and untyped int\)"
	}
	_ = e.(type) // ERROR "invalid syntax tree: use of \.\(type\) outside type switch"
	y := e.(type) // ERROR "declared and not used: y" "invalid syntax tree: use of \.\(type\) outside type switch"
	switch e.(type) {
	case int:
		fallthrough // ERROR "cannot fallthrough in type switch"
	default:
	}
	switch e := e.(type) {
	case string:
		_ = e + 1 // ERROR "invalid operation: e \+ 1 \(mismatched types string and untyped int\)"
	}
	switch _ := e.(type) { // ERROR "no new variable on left side of :="
	}
	switch z := 1; z.(type) { // ERROR "z \(variable of type int\) is not an interface"
	}
}
