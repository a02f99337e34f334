// run

package main

type base struct{ id int }

func (b base) show() string  { return "base" }
func (b *base) setID(n int)  { b.id = n }
func (b base) getID() int    { return b.id }

type mid struct {
	base
	name string
}

func (m mid) show() string { return "mid over " + m.base.show() }

type top struct {
	*mid
	extra int
}

type other struct{ id int }

type both struct {
	base
	other // id is ambiguous and only an error when used
	deep
}
type deep struct{ leaf }
type leaf struct{ val int }

func (l *leaf) inc() { l.val++ }

type shower interface {
	show() string
	getID() int
}

func main() {
	t := top{mid: &mid{base{7}, "n"}, extra: 1}
	println(t.id, t.mid.id, t.mid.base.id, t.name, t.show(), t.base.show(), t.getID())
	t.setID(9)
	println(t.id, t.getID())
	u := t
	u.setID(10)
	println(t.id)
	var s shower = t
	println(s.show(), s.getID())
	s = *t.mid
	t.setID(11)
	println(s.show(), s.getID(), t.getID())
	var b both
	b.base.id = 1
	b.other.id = 2
	b.val = 3
	b.inc()
	b.deep.leaf.inc()
	println(b.base.id, b.other.id, b.val, b.getID(), b.show())
	f := b.inc
	f()
	println(b.val)
}
