// errorcheck

package p

type u undefined // ERROR "undefined: undefined"

func f(x int) {
	y := 1          // ERROR "declared and not used: y"
	x(y, undefined) // ERROR "invalid operation: cannot call x \(variable of type int\): int is not a function"
	1(undefined)    // ERROR "invalid operation: cannot call 1 \(untyped int constant\): untyped int is not a function"
	_ = u(1)        // ERROR "cannot convert 1 \(untyped int constant\) to type u"
	_ = u(x)        // ERROR "cannot convert x \(variable of type int\) to type u"
	var v u = 1    // ERROR "cannot use 1 \(untyped int constant\) as u value in variable declaration"
	_ = u(v)
	_ = *len     // ERROR "invalid operation: cannot indirect len \(built-in\)"
	_ = len[1]   // ERROR "cannot index len \(built-in\)"
	_ = len.x    // ERROR "invalid use of len \(built-in\) in selector expression"
	_ = x[1] + 1 // ERROR "cannot index x \(variable of type int\)"
}
