// errorcheck

package p

import "fmt"

type t struct{ f int }

func f(x undefinedType) undefinedResult { // ERROR "undefined: undefinedType" "undefined: undefinedResult"
	y := x + a // ERROR "declared and not used: y" "undefined: a"
	b = 1 // ERROR "undefined: b"
	g() // ERROR "undefined: g"
	var v t
	v.g = 1 // ERROR "v\.g undefined \(type t has no field or method g\)"
	v.m() // ERROR "v\.m undefined \(type t has no field or method m\)"
	fmt.Foo() // ERROR "undefined: fmt\.Foo"
	fmt.println() // ERROR "undefined: fmt\.println \(but have Println\)"
	_ = fmt.Bar // ERROR "undefined: fmt\.Bar"
	for i := range c { // ERROR "undefined: c"
		_ = i
	}
	return d // ERROR "undefined: d"
}

var z = undefinedInPackage // ERROR "undefined: undefinedInPackage"

type u []undefinedElement // ERROR "undefined: undefinedElement"

func (r undefinedReceiver) m() {} // ERROR "undefined: undefinedReceiver"

func h() {
	if q := 1; q > 0 {
	}
	q = 2 // ERROR "undefined: q"
	for i := 0; i < 1; i++ {
	}
	i++ // ERROR "undefined: i"
	{
		w := 1
		_ = w
	}
	_ = w // ERROR "undefined: w"
	var p *t
	p.x = 1 // ERROR "p\.x undefined \(type \*t has no field or method x\)"
	var pp **t
	pp.f = 1 // ERROR "pp\.f undefined \(type \*\*t has no field or method f\)"
	strings.ToUpper("x") // ERROR "undefined: strings"
}
