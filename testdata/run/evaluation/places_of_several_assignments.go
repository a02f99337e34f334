// run

package main

import "strconv"

func two() (int, int)      { return 1, 2 }
func key(k string) string  { print("key "); return k }
func pointer(p *int) *int  { print("pointer "); return p }
func values() (int, error) { print("values "); return 3, nil }

func main() {
	m := map[string]int{}
	m["x"], m["y"] = two()
	println(m["x"], m["y"], len(m))

	p := new(int)
	m[key("z")], *pointer(p) = two()
	println(m["z"], *p)

	errs := map[string]error{}
	m["n"], errs["n"] = strconv.Atoi("12")
	println(m["n"], errs["n"] == nil, len(errs))
	m[key("v")], errs[key("v")] = values()
	println(m["v"])

	ok := map[string]bool{}
	m["c"], ok["c"] = m["n"]
	println(m["c"], ok["c"], len(ok))

	x := []int{10, 20}
	i := 1
	for i, x[i] = range []int{99} {
		break
	}
	println(i, x[0], x[1])
	y := []int{1, 2, 3}
	r := rune(1)
	for y[r], r = range "\x02" {
		break
	}
	println(r, y[0], y[1], y[2])
	k := 0
	for x[k], k = range map[int]int{1: 1} {
	}
	println(k, x[0], x[1])

	q := new(int)
	old := q
	q, *q = nilAnd42()
	println(q == nil, *old)
	var any1 any
	b := new(bool)
	was := b
	b, *b = any1.(*bool)
	println(b == nil, *was)

	var l list
	l = append(l, l)
	println(len(l), l[0] == nil)
}

type list []list

func nilAnd42() (*int, int) { return nil, 42 }
