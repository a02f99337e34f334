// run

package main

type p struct{ x, y int }

func main() {
	m := map[string]p{"a": {1, 2}}
	v := m["a"]
	v.x = 10
	println(m["a"].x)
	m["a"] = v
	println(m["a"].x)
	q := map[string]*p{"a": {1, 2}}
	q["a"].x = 10
	q["a"].y++
	println(q["a"].x, q["a"].y)
	s := map[string][]int{"a": {1, 2}}
	s["a"][0] = 5
	println(s["a"][0])
	f := map[string]func(int) int{"sq": func(x int) int { return x * x }}
	println(f["sq"](7), f["none"] == nil)
	m["a"], m["b"] = m["b"], m["a"]
	println(m["a"].x, m["b"].x)
	type arr [2]int
	a := map[int]arr{}
	a[1] = arr{3, 4}
	println(a[1][1], a[2][0])
}
