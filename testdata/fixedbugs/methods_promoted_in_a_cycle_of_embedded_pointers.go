// run

package main

type C struct{}

func (C) M() int { return 7 }

type A struct {
	*B
	C
}
type B struct{ *A }

type D struct{ *E }
type E struct {
	*D
	x int
}

func main() {
	b := B{&A{}}
	var i interface{ M() int } = b
	println(i.M(), b.M())
	var j any = D{}
	_, ok := j.(interface{ M() int })
	println(ok)
	var k any = &b
	_, ok = k.(interface{ M() int })
	println(ok)
}
