// run

package main

type point struct{ x, y int }

func main() {
	a := []int{5: 1, 2, 1: 7, 8}
	print(len(a), ":")
	for _, x := range a {
		print(" ", x)
	}
	println()
	b := [...]string{2: "c", 0: "a"}
	println(len(b), b[0], b[1] == "", b[2])
	c := []point{{1, 2}, {y: 5}, {}}
	println(len(c), c[0].y, c[1].x, c[1].y, c[2].x)
	d := []*point{{3, 4}, nil, {x: 1}}
	println(d[0].x, d[1] == nil, d[2].y)
	e := [][]int{{1}, {2, 3}, nil, {}}
	println(len(e), e[1][1], e[2] == nil, e[3] == nil)
	f := map[point]string{{1, 2}: "a", {3, 4}: "b"}
	println(f[point{3, 4}])
	g := [2][2]int{{1, 2}, {3}}
	println(g[0][1], g[1][1])
	h := [...]int{'a': 1, 'b': 2}
	println(len(h), h['b'])
	const k = 3
	i := [...]byte{k: 1, k + 1: 2}
	println(len(i), i[4])
	j := map[string][]point{"p": {{1, 1}, {2, 2}}}
	println(j["p"][1].x)
	l := []interface{}{1, "a", nil, point{1, 2}, &point{5, 6}}
	println(l[3].(point).y, l[4].(*point).x)
}
