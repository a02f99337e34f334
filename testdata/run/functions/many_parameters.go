// run

package main

type s struct {
	a int8
	b string
}

func many(a int8, b uint16, c float32, d string, e []int, f map[string]int, g func(int) int, h interface{}, i s, j [3]int, k *int, l bool, m complex128, n chan int, o rune, p uint64) (int, string, [3]int, interface{}) {
	*k += int(a) + int(b) + int(c) + len(d) + len(e) + f["x"] + g(1) + i.lenb() + j[1] + int(real(m)) + cap(n) + int(o) + int(p)
	if l {
		j[0] = *k
	}
	return *k, d + i.b, j, h
}

func (x s) lenb() int { return len(x.b) }

func blanks(_ int, _, _ string, x int, _ bool) int { return x }

func main() {
	k := 0
	n, str, arr, h := many(-1, 65535, 2.9, "dd", []int{1, 2, 3}, map[string]int{"x": 100}, func(x int) int { return x * 7 }, "iface", s{1, "bb"}, [3]int{1, 20, 3}, &k, true, 5+6i, make(chan int, 9), 'a', 1000000)
	println(n, str, arr[0], arr[1], arr[2], h.(string), k)
	println(blanks(1, "a", "b", 42, true))
}
