// run

package main

import (
	"example.com/packages/b"
	_ "example.com/packages/side"

	short "example.com/packages/a"
	. "example.com/packages/dot"
)

var top = short.Log("main var", b.B+1)

func init() { short.Log("main init", top) }

func main() {
	short.Log("main", Exported(short.A))
	var t short.T
	t.Inc().Inc()
	println(t.N, b.Make(4).N, short.T{N: 1} == short.T{N: 1})
	println(short.Const, b.Kind(2).String())
}
