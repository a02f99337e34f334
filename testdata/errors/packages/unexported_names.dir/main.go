// errorcheck

package main

import (
	"m/a"
	"m/b"
)

type mine struct{}

func (mine) hidden() {}

func main() {
	var t a.T
	t.Pub = 1
	t.priv = 2 // ERROR "t\.priv undefined \(cannot refer to unexported field priv\)"
	t.method() // ERROR "t\.method undefined \(cannot refer to unexported method method\)"
	_ = a.T{1, 2} // ERROR "implicit assignment to unexported field priv in struct literal of type a\.T"
	_ = a.T{Pub: 1, priv: 2} // ERROR "cannot refer to unexported field priv in struct literal of type a\.T"
	_ = a.helper() // ERROR "undefined: a\.helper"
	_ = a.unexported // ERROR "undefined: a\.unexported"
	_ = a.Missing // ERROR "undefined: a\.Missing"
	var i a.I = mine{} // ERROR "cannot use mine\{\} \(value of struct type mine\) as a\.I value in variable declaration: mine does not implement a\.I \(unexported method hidden\)"
	i.hidden() // ERROR "i\.hidden undefined \(cannot refer to unexported method hidden\)"
	_ = a.Pair{1, 2}
	var x struct{ priv int } = a.Anon // ERROR "cannot use a\.Anon \(variable of type struct\{priv int\}\) as struct\{priv int\} value in variable declaration"
	a.Const = 2 // ERROR "use of package a not in selector" "cannot assign to a\.Const \(neither addressable nor a map index expression\)"
	a.Var = "x" // ERROR "cannot use .x. \(untyped string constant\) as int value in assignment"
	_ = a.T{}.Pub.x // ERROR "a\.T\{\}\.Pub\.x undefined \(type int has no field or method x\)"
	b.F(1) // ERROR "cannot use 1 \(untyped int constant\) as string value in argument to b\.F"
	_ = x
}
