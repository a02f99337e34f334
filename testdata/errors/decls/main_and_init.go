// errorcheck

package main

func main() int { return 0 } // ERROR "func main must have no arguments and no return values"
func init(x int) {} // ERROR "func init must have no arguments and no return values"
func init() (y int) { return } // ERROR "func init must have no arguments and no return values"

func f() {
	init() // ERROR "undefined: init"
	_ = init // ERROR "undefined: init"
	main()
	var g func() = main // ERROR "cannot use main \(value of type func\(\) int\) as func\(\) value in variable declaration"
	_ = g
}
