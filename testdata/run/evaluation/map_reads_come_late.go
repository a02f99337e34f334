// run

package main

import "fmt"

type K struct{ a, b string }

//go:noinline
func mi(m map[int]int) int { m[1] = 5; return 0 }

//go:noinline
func ms(m map[string]int) int { m["a"] = 5; return 0 }

//go:noinline
func mk(m map[K]int) int { m[K{"a", "b"}] = 5; return 0 }

//go:noinline
func ma(m map[any]int) int { m["a"] = 5; return 0 }

//go:noinline
func mb(m map[int][200]int) int { m[1] = [200]int{5}; return 0 }

//go:noinline
func mst(m map[int]string) string { m[1] = "z"; return "" }

type E struct{ x, y int }

//go:noinline
func me(m map[int]E) int { m[1] = E{5, 5}; return 0 }

//go:noinline
func mp(m map[int]*E) int { m[1] = &E{5, 5}; return 0 }

func two(a, b int) string { return fmt.Sprint(a, b) }

func main() {
	a := map[int]int{1: 1}
	fmt.Println(a[1]+mi(a), 1)
	a = map[int]int{1: 1}
	fmt.Println(a[1], mi(a))
	a = map[int]int{1: 1}
	fmt.Println(two(a[1], mi(a)))
	a = map[int]int{1: 1}
	x, y := a[1], mi(a)
	fmt.Println(x, y)
	a = map[int]int{1: 1}
	fmt.Println([]int{a[1], mi(a)}, 5)
	b := map[string]int{"a": 1}
	fmt.Println(b["a"]+ms(b), 6)
	c := map[K]int{{"a", "b"}: 1}
	fmt.Println(c[K{"a", "b"}]+mk(c), 7)
	d := map[any]int{"a": 1}
	fmt.Println(d["a"]+ma(d), 8)
	e := map[int][200]int{1: {1}}
	fmt.Println(e[1][0]+mb(e), 9)
	s := map[int]string{1: "q"}
	fmt.Println(s[1]+mst(s), 10)
	f := map[int]E{1: {1, 1}}
	fmt.Println(f[1].x+me(f), 11)
	g := map[int]*E{1: {1, 1}}
	fmt.Println(g[1].x+mp(g), 12)
	a = map[int]int{1: 1}
	fmt.Println(a[a[1]]+mi(a), 13)
	a = map[int]int{1: 1}
	z := E{a[1], mi(a)}
	fmt.Println(z, 14)
	b = map[string]int{"a": 1}
	bs := []byte("a")
	fmt.Println(b[string(bs)]+ms(b), 15)
	h := map[int][]int{1: {1}}
	fmt.Println(h[1][0]+mh(h), 16)
	fmt.Println(h[1][0:1], mh2(h), 17)
	j := map[int]any{1: 1}
	fmt.Println(j[1].(int)+mj(j), 18)
}

//go:noinline
func mh(m map[int][]int) int { m[1] = []int{5}; return 0 }

//go:noinline
func mh2(m map[int][]int) int { m[1] = []int{7}; return 0 }

//go:noinline
func mj(m map[int]any) int { m[1] = 7; return 0 }
