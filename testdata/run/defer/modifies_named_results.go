// run

package main

func a() (i int) { defer func() { i++ }(); return 1 }
func b() int     { i := 1; defer func() { i++ }(); return i }
func c() (i int) { defer func() { i *= 2 }(); i = 5; return }
func d() (s string, err error) {
	defer func() {
		if r := recover(); r != nil {
			s = "recovered " + r.(string)
		}
	}()
	s = "before"
	panic("x")
}
func e() (p *int) { n := 1; defer func() { n = 9 }(); return &n }
func f() (x, y int) {
	defer func() { x, y = y, x }()
	return 1, 2
}
func g() (x int) {
	defer func() { x += 100 }()
	x = 5
	return x + func() int { x = 50; return 1 }()
}
func h() (s []int) {
	defer func() { s = append(s, 3) }()
	return []int{1, 2}
}

func main() {
	println(a(), b(), c())
	println(d())
	println(*e())
	println(f())
	println(g())
	println(len(h()))
}
