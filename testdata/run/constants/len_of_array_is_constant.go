// run

package main

var arr [5]int

const n = len(arr)
const m = len([...]string{3: "x", "y"})
const s = len("constant")

type t struct{ a [7]byte }

var v t
var p *[9]int

func main() {
	const k = len(v.a)
	var x [k + n]int
	println(n, m, s, k, len(x), cap(p), len(p))
	var q *t
	const z = len(q.a)
	println(z)
	var arr2 [len(arr)][m]int
	println(len(arr2), len(arr2[0]), len(arr2[1:]))
}
