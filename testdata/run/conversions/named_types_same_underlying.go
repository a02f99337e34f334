// run

package main

type celsius float64
type kelvin float64
type point struct{ x, y int }
type vec struct {
	x int `json:"x"`
	y int
}
type fn func(int) int
type strs []string

func (k kelvin) toC() celsius { return celsius(k - 273.15) }
func (f fn) apply(x int) int  { return f(x) }
func (s strs) n() int         { return len(s) }

func main() {
	println(kelvin(300).toC() > 26, celsius(kelvin(1)) == 1)
	p := point{1, 2}
	v := vec(p) // tags do not matter
	println(v.x, v.y, point(v) == p, struct{ x, y int }(v) == p)
	pv := (*vec)(&p)
	pv.x = 7
	println(p.x)
	println(fn(func(x int) int { return x * x }).apply(9))
	var plain []string = strs{"a", "b"}
	println(strs(plain).n())
	var f func(int) int = fn(func(x int) int { return -x })
	println(f(3))
	type ch chan int
	c := ch(make(chan int, 1))
	var ro <-chan int = c
	c <- 4
	println(<-ro)
}
