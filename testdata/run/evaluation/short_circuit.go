// run

package main

func t(s string) bool { print(s, ":t "); return true }
func f(s string) bool { print(s, ":f "); return false }

func main() {
	println(t("a") || t("b"))
	println(f("a") && t("b"))
	println(f("a") || t("b") && f("c"))
	println(!(t("a") && f("b")) && t("c"))
	var p *struct{ ok bool }
	if p != nil && p.ok {
		println("never")
	}
	x := []int{}
	if len(x) == 0 || x[0] == 1 {
		println("guarded")
	}
	v := t("x") && (f("y") || t("z")) && !f("w")
	println(v)
	for i := 0; i < 3 && t("loop"); i++ {
	}
	println()
	b := f("1") || f("2") || f("3")
	b = b || t("4")
	println(b)
	switch {
	case f("c1") && t("c2"), t("c3") || f("c4"):
		println("case")
	}
	func(a, b bool) { println(a, b) }(t("p") && f("q"), f("r") || f("s"))
}
