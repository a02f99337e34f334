// errorcheck

package p

type t int

var a t[int]         // ERROR "invalid operation: t\[int\] \(t is not a generic type\)"
var b t[int, string] // ERROR "invalid operation: t\[int, string\] \(t is not a generic type\)"

func (x t[p]) m() {} // ERROR "t is not a generic type"

type g[p, q any] struct{}

func (x g[p]) m()        {} // ERROR "receiver declares 1 type parameter, but receiver base type declares 2"
func (x *g[p, q, r]) n() {} // ERROR "receiver declares 3 type parameters, but receiver base type declares 2"

func f() {
	_ = t[1]          // ERROR "invalid operation: t\[1\] \(t is not a generic type\)"
	_ = t["a"](1)     // ERROR "invalid operation: t\[.a.\] \(t is not a generic type\)"
	_ = t[undefined]  // ERROR "invalid operation: t\[undefined\] \(t is not a generic type\)"
	_ = (int)[1]      // ERROR "invalid operation: \(int\)\[1\] \(int is not a generic type\)"
}
