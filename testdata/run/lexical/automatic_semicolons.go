// run

package main

import "fmt"; import "os"

type t struct { a int; b string }; type i interface { m(); n() int }

var (x = 1; y = 2
z = 3)

func f() (r int) { r = 1; return }; func g() {}

func main() {
	x++; y--
	s := []int{1, 2,
		3,
	}
	if x := f(); x > 0 { fmt.Print("one line ") }
	for i := 0; i < 3; i++ { fmt.Print(i) }; fmt.Println()
	v := t{1,
		"x"}
	w := v.
		a +
		1
	fmt.Println(w, len(s), x, y,
		z)
	func() {
		g()
	}()
	switch x { case 1: fmt.Println("1"); case 2: fmt.Println("2"); default: }
	{ ; ; }
	return; os.Exit(1)
}
