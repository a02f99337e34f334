// run

package main

type node struct {
	left, right *node
	val         int
}

type list struct {
	next *list
	data []struct {
		k string
		v map[string]*list
	}
}

type tree map[string]tree
type fn func(fn) int
type ch chan ch
type sl []sl

func (n *node) insert(v int) *node {
	if n == nil {
		return &node{val: v}
	}
	if v < n.val {
		n.left = n.left.insert(v)
	} else {
		n.right = n.right.insert(v)
	}
	return n
}

func (n *node) walk(f func(int)) {
	if n != nil {
		n.left.walk(f)
		f(n.val)
		n.right.walk(f)
	}
}

func main() {
	var root *node
	for _, v := range []int{5, 2, 8, 1, 9, 3} {
		root = root.insert(v)
	}
	root.walk(func(v int) { print(v, " ") })
	println()
	t := tree{"a": {"b": {"c": nil}}}
	println(len(t["a"]["b"]), len(t["a"]["b"]["c"]), len(t["x"]["y"]))
	var f fn = func(g fn) int {
		if g == nil {
			return 1
		}
		return g(nil) + 1
	}
	println(f(f))
	c := make(ch, 1)
	c <- c
	println(<-c == c)
	s := sl{nil, sl{nil, nil}, {}}
	s[0] = s
	println(len(s), len(s[1]), len(s[0][0][0]))
	l := list{data: []struct {
		k string
		v map[string]*list
	}{{"k", map[string]*list{"self": nil}}}}
	l.data[0].v["self"] = &l
	println(l.data[0].v["self"].data[0].k)
	p := &struct {
		x, y int
		in   struct{ z string }
	}{x: 1}
	p.in.z = "zz"
	println(p.x, p.y, p.in.z)
}
