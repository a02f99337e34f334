// run

package main

type r interface{ Read() int }
type w interface{ Write() int }
type rw interface {
	r
	w
}
type file int

func (f file) Read() int   { return int(f) }
func (f *file) Write() int { *f++; return int(*f) }

func main() {
	var i interface{} = file(3)
	f := i.(file)
	println(f, i.(r).Read())
	_, ok := i.(w)
	println(ok)
	_, ok = i.(*file)
	println(ok)
	_, ok = i.(int)
	println(ok)
	i = &f
	x, ok := i.(rw)
	println(x.Read(), x.Write(), ok)
	y := x.(r)
	println(y.Read(), y.(w).Write())
	var n interface{}
	z, ok := n.(rw)
	println(z == nil, ok)
	s, ok := n.(string)
	println(s == "", ok)
	var ri r = f
	_, ok = ri.(file)
	_, ok2 := ri.(interface{})
	println(ok, ok2)
	var e interface{} = "str"
	if s, ok := e.(string); ok && len(s) == 3 {
		println(s)
	}
	var v, isInt = e.(int)
	println(v, isInt)
	type local struct{ a, b int }
	e = local{1, 2}
	_, ok = e.(struct{ a, b int })
	println(e.(local).b, ok)
}
