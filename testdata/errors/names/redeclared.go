// errorcheck

package p

import "fmt" // ERROR ".fmt. imported and not used"

var a int
var a string // ERROR "a redeclared in this block\n\t.*redeclared\.go:7:5: other declaration of a"

func b() {}
func b() {} // ERROR "b redeclared in this block\n\t.*redeclared\.go:10:6: other declaration of b"

type c int

const c = 1 // ERROR "c redeclared in this block\n\t.*redeclared\.go:13:6: other declaration of c"

var fmt = 1 // ERROR "fmt already declared through import of package fmt \(.fmt.\)\n\t.*redeclared\.go:5:8: other declaration of fmt"

type d struct{}
type d interface{} // ERROR "d redeclared in this block\n\t.*redeclared\.go:19:6: other declaration of d"

func d() {} // ERROR "d redeclared in this block\n\t.*redeclared\.go:19:6: other declaration of d"

func f(x int, x string) (y int, y bool) { // ERROR "x redeclared in this block\n\t.*redeclared\.go:24:8: other declaration of x" "y redeclared in this block\n\t.*redeclared\.go:24:26: other declaration of y"
	var y int // ERROR "y redeclared in this block\n\t.*redeclared\.go:24:26: other declaration of y"
	z := 1 // ERROR "declared and not used: z"
	z := 2 // ERROR "no new variables on left side of :="
	var z string // ERROR "z redeclared in this block\n\t.*redeclared\.go:26:2: other declaration of z"
	const w = 1
	type w int // ERROR "w redeclared in this block\n\t.*redeclared\.go:29:8: other declaration of w"
	return // ERROR "result parameter y not in scope at return\n\t.*redeclared\.go:24:26: inner declaration of var y bool"
}

func (r d) g(r int) {} // ERROR "r redeclared in this block\n\t.*redeclared\.go:34:7: other declaration of r"

func init() {}
func init() {}

func i() {
	for i, i := range []int{} { // ERROR "declared and not used: i" "i redeclared in this block\n\t.*redeclared\.go:40:6: other declaration of i"
	}
	_, _ := 1, 2 // ERROR "no new variables on left side of :="
	a, a := 1, 2 // ERROR "declared and not used: a" "a repeated on left side of :="
}

var _, _ = 1, 2
