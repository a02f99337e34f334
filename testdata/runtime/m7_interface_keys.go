// run

package main

type num interface{ n() int }
type a int
type b struct{ x, y int }
type c struct{ s string }

func (v a) n() int  { return int(v) }
func (v b) n() int  { return v.x + v.y }
func (v *c) n() int { return len(v.s) }

func main() {
	p, q := &c{"p"}, &c{"p"}
	m := map[num]string{a(1): "a1", b{1, 2}: "b12", p: "p", nil: "nil"}
	println(m[a(1)], m[a(2)] == "", m[b{1, 2}], m[b{2, 1}] == "", m[p], m[q] == "", m[nil], len(m))
	delete(m, a(1))
	m[q] = "q"
	println(len(m), m[p], m[q])
	type key struct {
		i num
		s string
	}
	k := map[key]int{{a(1), "x"}: 1, {nil, "x"}: 2, {b{}, ""}: 3}
	println(k[key{a(1), "x"}], k[key{nil, "x"}], k[key{b{0, 0}, ""}], k[key{a(1), "y"}])
	e := map[interface{}]int{}
	for i := range 100 {
		e[i] = i
		e[int32(i)] = i * 2
		e[string(rune(i))] = i * 3
		e[float64(i)] = i * 4
		e[[1]int{i}] = i * 5
	}
	println(len(e), e[50], e[int32(50)], e["2"], e[50.0], e[[1]int{50}], e[int64(50)])
	println(e[-0.0], e[0.0])
}
