// run

package main

type padded struct {
	a byte
	b int64
	c byte
	_ int32
}

type mixed struct {
	f float64
	s string
	a [2]string
	p *int
}

func main() {
	m := map[padded]int{}
	for i := range 300 {
		m[padded{a: byte(i), b: int64(i), c: byte(i * 7)}] = i
	}
	x := padded{1, 1, 7, 99}
	println(len(m), m[x], m[padded{a: 1, b: 1, c: 8}])
	n := 0
	zero := 0.0
	k := map[mixed]int{{0, "a", [2]string{"b", "c"}, &n}: 5}
	s := "a"
	println(k[mixed{-zero, s + "", [2]string{"b", "c"}, &n}], k[mixed{0, "a", [2]string{"bc", ""}, &n}])
	a := map[[3]byte]string{{1, 2, 3}: "x"}
	println(a[[3]byte{1, 2, 3}], a[[3]byte{}] == "")
	e := map[struct{}]int{}
	e[struct{}{}]++
	e[struct{}{}]++
	println(len(e), e[struct{}{}])
	g := map[[2][2]bool]int{{{true, false}, {false, true}}: 1}
	println(g[[2][2]bool{{true, false}, {false, true}}], len(g))
}
