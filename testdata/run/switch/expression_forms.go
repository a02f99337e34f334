// run

package main

func f(n int) string {
	switch n {
	case 0:
		return "zero"
	case 1, 2, 3:
		return "small"
	case -1:
	default:
		return "default"
	case 100:
		return "hundred"
	}
	return "empty case"
}

func trace(s string, v int) int { print(s, " "); return v }

func main() {
	println(f(0), f(2), f(3), f(-1), f(50), f(100))
	switch x := 5; x {
	case trace("a", 1), trace("b", 5), trace("c", 5):
		println("matched")
	case trace("d", 5):
		println("no")
	}
	switch {
	case false:
	default:
		println("default")
	}
	switch s := "b"; s {
	case "a", "b":
		println("string", s)
	}
	switch x := interface{}(3); x {
	case "3":
	case 3.0:
	case 3:
		println("interface")
	}
	switch true {
	case 1 > 2, 2 > 1:
		println("bool")
	}
	switch 3 {
	}
	switch trace("alone", 1); {
	}
	println()
	var p *int
	switch p {
	case nil:
		println("nil")
	}
	switch c := 'x'; {
	case c >= 'a' && c <= 'z':
		println("letter")
	case c == 'x':
		println("no")
	}
	switch v := 1.5; v {
	case 1, 1.5:
		println("float")
	}
	type pt struct{ x, y int }
	switch (pt{1, 2}) {
	case pt{2, 1}:
		println("no")
	case pt{1, 2}:
		println("struct")
	}
}
