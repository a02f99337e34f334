// errorcheck

package p

type a = int
type b = a
type c a
type d = struct{ d } // ERROR "invalid recursive type: d refers to itself"
type e = undefined // ERROR "undefined: undefined"
type f = g // ERROR "invalid recursive type f\n\t.*aliases\.go:10:6: f refers to g\n\t.*aliases\.go:11:6: g refers to f"
type g = f
type h = *h // ERROR "invalid recursive type: h refers to itself"
type i = func(i) // ERROR "invalid recursive type: i refers to itself"

func (a) m()   {} // ERROR "cannot define new methods on non-local type a"
func (d) m()   {}
func (*c) m()  {}
func (k) m()   {} // ERROR "method c\.m already declared at .*aliases\.go:17:11"

type k = c
type l = interface{ m() }

var x a = c(1) // ERROR "cannot use c\(1\) \(constant 1 of int type c\) as a value in variable declaration"
var y c = a(1) // ERROR "cannot use a\(1\) \(constant 1 of int type a\) as c value in variable declaration"
var z int = b(1)
var w l = new(c)
var v l = c(1) // ERROR "cannot use c\(1\) \(constant 1 of int type c\) as l value in variable declaration: c does not implement interface\{m\(\)\} \(method m has pointer receiver\)"
