// run

package main

import (
	"m/p"
	"m/q"
)

type local struct {
	p.S
	q.R
}

type hasName interface{ name() string }

type mine struct{ p.S }

func (mine) name() string { return "main's name" }

func main() {
	var l local
	l.S.Set("p")
	l.R.Set("q")
	println(l.S.Get(), l.R.Get())
	var i interface{} = p.S{}
	_, ok := i.(hasName) // p's name is another method
	println(ok)
	_, ok = i.(p.Namer)
	println(ok)
	i = mine{}
	n, ok := i.(hasName)
	println(ok, n.name())
	println(p.Call(i.(p.Namer)))
	println(p.Anon() == struct{ X int }{1}, q.Same(p.Anon()))
}
