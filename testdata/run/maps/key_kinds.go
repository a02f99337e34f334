// run

package main

type st struct {
	a int
	b string
}
type iface interface{ m() }
type im int

func (im) m() {}

func main() {
	a := map[bool]int{true: 1}
	b := map[int8]int{-1: 2}
	c := map[uint64]int{1 << 63: 3}
	d := map[float32]int{1.5: 4}
	e := map[complex64]int{1i: 5}
	f := map[string]int{"": 6, "x": 7}
	x, y := new(int), new(int)
	g := map[*int]int{x: 8, nil: 9}
	h := map[[2]string]int{{"a", "b"}: 10}
	i := map[st]int{{1, "z"}: 11}
	j := map[interface{}]int{1: 12, "1": 13, int8(1): 14, nil: 15, st{1, "q"}: 16, 1.0: 17}
	k := map[iface]int{im(3): 18}
	c1, c2 := make(chan int), make(chan int)
	l := map[chan int]int{c1: 19}
	n := map[struct{}]int{{}: 20}
	o := map[[0]int]int{{}: 21}
	println(a[true], a[false], b[-1], b[1], c[1<<63], d[1.5], e[complex(0, 1)], f[""], f["x"], f["y"])
	println(g[x], g[y], g[nil], h[[2]string{"a", "b"}], i[st{1, "z"}], i[st{2, "z"}])
	println(j[1], j["1"], j[int8(1)], j[int16(1)], j[nil], j[st{1, "q"}], j[1.0])
	println(k[im(3)], k[im(4)], k[nil], l[c1], l[c2], n[struct{}{}], o[[0]int{}])
	println(len(j), len(g), len(f))
}
