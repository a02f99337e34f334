// run

package main

type a int
type e struct{}
type p struct{ x interface{} }
type st interface{ String() string }

func (a) String() string  { return "a" }
func (*p) String() string { return "p" }

func main() {
	var i, j interface{}
	println(i == j, i == nil, nil == j)
	i = 1
	println(i == j, i == 1, i == 2, i == 1.0, i == int8(1), i != "1")
	j = 1
	println(i == j)
	j = a(1)
	println(i == j, j == a(1), j == interface{}(a(1)))
	var s st = a(1)
	println(s == j, j == s, s == a(1), s != nil)
	x, y := &p{}, &p{}
	i, j = x, y
	println(i == j, i == x, i == interface{}(x))
	println(*x == *y)
	x.x, y.x = "q", "q"
	println(*x == *y, p{1} == p{1.0})
	var np *p
	var ns st = np
	println(ns == nil, ns.(*p) == nil, np == nil)
	i, j = e{}, e{}
	println(i == j)
	i, j = [2]string{"a"}, [2]string{"a"}
	println(i == j)
	i, j = uint8(200), uint8(200)
	println(i == j, i == uint8(200))
	str := "ab"
	str += "c"
	i = str
	println(i == "abc")
	var err error
	println(err == nil, interface{}(err) == nil)
}
