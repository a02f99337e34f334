// run

package main

type pt struct{ x, y int }

func two() int { return 2 }

func main() {
	p := new(42)
	q := new(two() + 1)
	s := new("text")
	t := new(pt{1, 2})
	*p++
	t.x = 10
	println(*p, *q, *s, t.x, t.y)
	x := 5
	r := new(x)
	x = 6
	println(*r, x, r != new(x))
	f := new(1.5)
	var i8 *int8 = new(int8(7))
	println(*f, *i8)
	e := new([]int{1, 2, 3})
	*e = append(*e, 4)
	println(len(*e))
	var ip *interface{} = new(interface{}(3))
	println((*ip).(int))
	z := new(int)
	println(*z, *new(string) == "", *new(bool))
	type opt struct {
		n *int
		b *bool
	}
	o := opt{n: new(3), b: new(true)}
	println(*o.n, *o.b)
	fp := new(func() int { return x })
	println((*fp)())
}
