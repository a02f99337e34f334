// run

package main

type op func(int, int) int

func add(a, b int) int { return a + b }
func apply(f op, a, b int) int {
	if f == nil {
		return -1
	}
	return f(a, b)
}

type table struct {
	ops  map[string]op
	last op
	arr  [2]func() string
}

func choose(n int) func(int, int) int {
	switch n {
	case 0:
		return nil
	case 1:
		return add
	}
	return func(a, b int) int { return a*b + n }
}

func main() {
	var f func(int, int) int
	println(f == nil, nil != f, apply(f, 1, 2))
	f = add
	println(f == nil, f(3, 4), apply(add, 5, 6), apply(choose(0), 1, 1), apply(choose(1), 1, 1), apply(choose(2), 3, 3))
	t := table{ops: map[string]op{"add": add, "sub": func(a, b int) int { return a - b }}}
	println(t.last == nil, t.ops["sub"](9, 4), t.ops["none"] == nil, t.arr[1] == nil)
	t.last = t.ops["add"]
	t.arr[0] = func() string { return "zero" }
	println(t.last(1, 1), t.arr[0]())
	var i interface{} = op(add)
	g, ok := i.(op)
	_, ok2 := i.(func(int, int) int)
	println(g(2, 2), ok, ok2)
	fs := []func(int) int{func(x int) int { return x + 1 }, func(x int) int { return x * x }}
	x := 3
	for _, f := range fs {
		x = f(x)
	}
	println(x)
	c := make(chan func() int, 1)
	c <- func() int { return x }
	println((<-c)())
	p := &f
	println((*p)(20, 22))
}
