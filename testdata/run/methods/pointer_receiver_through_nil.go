// run

package main

type list struct {
	v    int
	next *list
}

func (l *list) len() int {
	if l == nil {
		return 0
	}
	return 1 + l.next.len()
}

func (l list) val() int { return l.v }

type lener interface{ len() int }

func main() {
	var l *list
	println(l.len())
	l = &list{1, &list{2, nil}}
	println(l.len(), l.next.next.len())
	var x lener = (*list)(nil)
	println(x == nil, x.len())
	f := (*list)(nil).len
	println(f())
	defer func() { println(recover().(error).Error()) }()
	l = nil
	g := l.val // the receiver is dereferenced here
	println("not reached", g())
}
