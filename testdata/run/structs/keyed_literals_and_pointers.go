// run

package main

type pt struct{ x, y int }
type line struct {
	a, b *pt
	tag  string
}
type box struct {
	pt
	corners [2]pt
	byName  map[string]pt
	list    []*line
}

func main() {
	l := line{b: &pt{3, 4}, tag: "t"}
	println(l.a == nil, l.b.y, l.tag)
	l.a = &pt{y: 9}
	l.a.x += 2
	println(l.a.x, (*l.a).y)
	b := box{
		pt:      pt{1, 2},
		corners: [2]pt{{3, 4}, {y: 6}},
		byName:  map[string]pt{"o": {}, "p": {7, 8}},
		list:    []*line{{tag: "first"}, &l, nil},
	}
	println(b.x, b.pt.y, b.corners[1].y, b.byName["p"].x, b.list[0].tag, b.list[1].b.x, b.list[2] == nil)
	pp := &b.corners[0]
	pp.x = 50
	py := &b.corners[0].y
	*py = 60
	println(b.corners[0].x, b.corners[0].y)
	q := &pp
	(*q).x++
	(**q).y++
	println(pp.x, pp.y)
	z := pt{}
	r := &z
	r.x, r.y = 5, r.x
	println(z.x, z.y)
	if (pt{1, 2} == pt{1, 2}) {
		println("equal")
	}
}
