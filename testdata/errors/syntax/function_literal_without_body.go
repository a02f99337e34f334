// errorcheck

package p

var f = func() // ERROR "func\(\) \(type\) is not an expression"

var g = func() int // ERROR "func\(\) int \(type\) is not an expression"

func h() {
	func() // ERROR "func\(\) \(type\) is not an expression"
}
