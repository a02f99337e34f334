// run

package main

type r struct{ n int }

func named() (i int)   { defer func() { i++ }(); return 1 }
func unnamed() int     { i := 0; defer func() { i++ }(); return i }
func zero() (i int)    { defer func() { i++ }(); return i }
func pointer() *r      { x := &r{1}; defer func() { x.n++ }(); return x }
func sl() []int        { x := []int{1}; defer func() { x[0] = 5; x = nil }(); return x }
func two() (a, b int)  { defer func() { a, b = b+10, a+10 }(); a = 1; return a, 2 }
func arg() (i int)     { defer func(n int) { i += n }(i + 5); return 1 }
func twice() (i int)   { defer func() { i *= 2 }(); defer func() { i += 3 }(); return 4 }
func strc() (x r)      { defer func() { x.n = 7 }(); return r{1} }
func ifc() (e error)   { defer func() { e = nil }(); return err("x") }
func cond() (i int) {
	defer func() {
		if i > 5 {
			i = -1
		}
	}()
	for ; ; i++ {
		if i == 10 {
			return
		}
	}
}

type err string

func (e err) Error() string { return string(e) }

func main() {
	println(named(), unnamed(), zero(), pointer().n, sl()[0])
	println(two())
	println(arg(), twice(), strc().n, ifc() == nil, cond())
	f := func() (s string) { defer func() { s += "!" }(); return "closure" }
	println(f())
}
