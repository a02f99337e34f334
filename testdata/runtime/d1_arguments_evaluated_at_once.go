// run

package main

type t struct{ n int }

func (x t) show(y int)   { println("val", x.n, y) }
func (x *t) showp(y int) { println("ptr", x.n, y) }

func get(x *t) *t { println("get", x.n); return x }
func num(n int) int { println("num", n); return n }

func main() {
	x := t{1}
	s := []int{1, 2, 3}
	m := map[string]func(int){"f": func(n int) { println("first", n) }}
	defer get(&x).show(num(10))
	x.n = 2
	defer get(&x).showp(num(20))
	x.n = 3
	defer m["f"](s[0])
	m["f"] = func(n int) { println("second", n) }
	s[0] = 100
	defer m["f"](s[0])
	defer func(a [3]int, b []int) { println(a[1], b[1]) }([3]int(s), s)
	s[1] = 200
	i := 5
	defer println("i", i)
	i++
	defer func() { println("i later", i) }()
	i++
}
