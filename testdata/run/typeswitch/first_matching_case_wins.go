// run

package main

type a interface{ m() }
type b interface {
	m()
	n()
}
type t1 struct{}
type t2 struct{ t1 }

func (t1) m() {}
func (t2) n() {}

func which(x interface{}) string {
	switch x.(type) {
	case interface{ q() }:
		return "q"
	case b:
		return "b"
	case a:
		return "a"
	case t1, t2:
		return "struct"
	case interface{}:
		return "any"
	}
	return "none"
}

func main() {
	println(which(t1{}), which(t2{}), which(&t1{}), which(3), which(nil), which(a(nil)))
	var x a = t2{}
	switch y := x.(type) {
	case b:
		y.n()
		println("b first")
	case t2:
		println("t2 first")
	}
	for i, v := range []interface{}{1, "x", 2.0, nil, 'c'} {
		switch v.(type) {
		case int:
			continue
		case nil:
			println("nil at", i)
			continue
		case rune:
			println("rune at", i)
		default:
			println("default at", i)
		}
	}
}
