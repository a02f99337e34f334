// run

package main

// Calls, receives and && || happen in lexical left-to-right order.

func f(s string, n int) int { print(s, " "); return n }
func b(s string, v bool) bool { print(s, " "); return v }
func get(s string, m map[string]int) map[string]int { print(s, " "); return m }
func sl(s string, x []int) []int { print(s, " "); return x }
func p(s string, x *int) *int { print(s, " "); return x }

type t struct{ n int }

func (x t) m(s string, v int) t { print(s, " "); return t{x.n + v} }

func main() {
	x := f("a", 1) + f("b", 2)*f("c", 3) - f("d", 4)
	println(x)
	println(b("a", true) && b("b", false) && b("c", true) || b("d", true) || b("e", true))
	y := []int{f("0", 0), f("1", 1), 4: f("4", 4)}
	println(len(y))
	m := map[string]int{"x": f("vx", 1), "y": f("vy", 2)}
	println(len(m))
	sl("slice", y)[f("index", 2)] = f("value", 9)
	println(y[2])
	get("map", m)["k"] = f("value", 3)
	println(m["k"])
	*p("ptr", &x) = f("value", 7)
	println(x)
	sl("l1", y)[f("i1", 0)], sl("l2", y)[f("i2", 1)] = f("v1", 1), f("v2", 2)
	println(y[0], y[1])
	sl("s", y)[f("i", 0)] += f("v", 10)
	println(y[0])
	z := t{1}.m("m1", f("a1", 1)).m("m2", f("a2", 2)).n
	println(z)
	c := make(chan int, 3)
	c <- 1
	c <- 2
	println(<-c+f("after", 10), <-c)
	st := struct{ b, a int }{a: f("fa", 1), b: f("fb", 2)}
	println(st.a, st.b)
	_ = [2]int{1: f("k1", 1), 0: f("k0", 0)}
	println(sl("lo", y)[f("low", 1):f("high", 3):f("max", 4)][0])
	if f("if", 1) == f("rhs", 1) {
		println()
	}
	func(a, b int) {}(f("arg1", 1), f("arg2", 2))
	println()
}
