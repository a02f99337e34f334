// run

package main

func divmod(a, b int) (q, r int) {
	q = a / b
	r = a % b
	return
}

func swap(a, b string) (string, string) { return b, a }
func five() (a int, b string, c float64, d bool, e []int) {
	return 1, "two", 3.5, true, []int{5}
}
func take(a int, b string, c float64, d bool, e []int) int { return a + len(b) + int(c) + len(e) }
func pass() (int, string, float64, bool, []int)             { return five() }

func shadow() (err string) {
	if err := "inner"; err != "" {
		_ = err
	}
	return
}

func early(n int) (s string, ok bool) {
	if n < 0 {
		return
	}
	s = "pos"
	if n > 10 {
		return "big", true
	}
	ok = n > 5
	return
}

func unnamed(int, string) (_ int, _ string) { return 3, "x" }

func main() {
	println(divmod(17, 5))
	a, b := swap("x", "y")
	println(a, b)
	a, b = swap(swap(a, b))
	println(a, b)
	println(take(five()), take(pass()))
	_, s, _, _, l := five()
	println(s, l[0])
	println(shadow() == "")
	println(early(-1))
	println(early(3))
	println(early(7))
	println(early(11))
	println(unnamed(1, ""))
	f := func() (int, error) { return 4, nil }
	if n, err := f(); err == nil {
		println(n)
	}
	var x, y = divmod(9, 4)
	println(x, y)
}
