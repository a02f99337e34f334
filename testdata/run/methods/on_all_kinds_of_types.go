// run

package main

type (
	b  bool
	i  int
	f  float64
	s  string
	a  [2]int
	sl []int
	m  map[string]int
	c  chan int
	fn func() int
	st struct{ x int }
	e  struct{}
)

func (x b) n() int  { if x { return 1 }; return 0 }
func (x i) n() int  { return int(x) }
func (x f) n() int  { return int(x) }
func (x s) n() int  { return len(x) }
func (x a) n() int  { return x[0] + x[1] }
func (x sl) n() int { return len(x) }
func (x m) n() int  { return len(x) }
func (x c) n() int  { return cap(x) }
func (x fn) n() int { return x() }
func (x st) n() int { return x.x }
func (e) n() int    { return 77 }

func (x *a) set(v int)  { x[0] = v }
func (x *sl) push(v int) { *x = append(*x, v) }
func (x m) put(k string) { x[k] = len(x) }

type counter interface{ n() int }

func main() {
	ar, sli := a{3, 4}, sl{}
	ar.set(10)
	sli.push(1)
	sli.push(2)
	mm := m{}
	mm.put("q")
	for _, x := range []counter{b(true), i(5), f(2.9), s("four"), ar, sli, mm, make(c, 9), fn(func() int { return 42 }), st{8}, e{}, &ar, &sli, &st{6}} {
		print(x.n(), " ")
	}
	println()
	println(sl.n(sli), fn.n(func() int { return 3 }), e{}.n(), (&e{}).n())
}
