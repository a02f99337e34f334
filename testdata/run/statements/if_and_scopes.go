// run

package main

func f(n int) (int, bool) { return n * 2, n > 2 }

func main() {
	if x, ok := f(3); ok {
		println("ok", x)
	} else {
		println("not", x)
	}
	if x, ok := f(1); ok {
		println("ok", x)
	} else if y, ok := f(x + 1); ok {
		println("else", x, y)
	} else {
		println("none", x, y, ok)
	}
	x := 1
	{
		x := x + 1
		x++
		println(x)
	}
	println(x)
	if x := "shadow"; len(x) > 3 {
		println(x)
	}
	for x := 5; x < 6; x++ {
		x := x * 10
		println(x)
	}
	switch x := x + 100; {
	case x > 100:
		x := "case scope"
		println(x)
	}
	println(x)
	var err string
	if true {
		_, err := f(9)
		println(err)
	}
	println(err == "")
	true := false
	println(true, !true)
	len := func(string) int { return -1 }
	println(len("abc"))
	type int string
	var s int = "int is a string here"
	println(s)
	nil := 5
	println(nil)
	func() {
		x := x
		x += 98
		println(x)
	}()
	println(x)
}
