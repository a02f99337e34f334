// errorcheck

package p

func main() int { return 0 }
func init(x int) {} // ERROR "func init must have no arguments and no return values"
func init() int { return 1 } // ERROR "func init must have no arguments and no return values"

var init = 1 // ERROR "cannot declare init - must be func"

func g(a, b) {} // ERROR "undefined: a" "undefined: b"
func h(a ...int, b int) {} // ERROR "can only use \.\.\. with final parameter"
func j(...int, ...int) {} // ERROR "can only use \.\.\. with final parameter"
func l() (...int) {} // ERROR "invalid use of \.\.\." "missing return"
func m(a int, a int) {} // ERROR "a redeclared in this block\n\t.*functions\.go:15:8: other declaration of a"

func o() {
	init() // ERROR "undefined: init"
	_ = init // ERROR "undefined: init"
}
