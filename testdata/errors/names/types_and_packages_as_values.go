// errorcheck

package p

import "os"

type t struct{ x int }

func f(x int) {
	_ = os // ERROR "use of package os not in selector"
	_ = t // ERROR "t \(type\) is not an expression"
	_ = int // ERROR "int \(type\) is not an expression"
	x = int // ERROR "int \(type\) is not an expression"
	os = nil // ERROR "use of package os not in selector"
	os() // ERROR "use of package os not in selector"
	f(t) // ERROR "t \(type\) is not an expression"
	f(os) // ERROR "use of package os not in selector"
	var a x // ERROR "x \(parameter\) is not a type"
	var b f // ERROR "f \(function\) is not a type"
	var c os // ERROR "os \(package name\) is not a type"
	var d os.Args // ERROR "os\.Args \(variable of type \[\]string\) is not a type"
	var e t.x // ERROR "t\.x is not a type"
	_ = []x{} // ERROR "x \(parameter\) is not a type"
	_ = map[x]f{} // ERROR "x \(parameter\) is not a type" "f \(function\) is not a type"
	_ = new(x)
	_ = make(x) // ERROR "x \(parameter\) is not a type"
	_ = x(1) // ERROR "invalid operation: cannot call x \(variable of type int\): int is not a function"
	_ = f(1) // ERROR "f\(1\) \(no value\) used as value"
	_ = t + 1 // ERROR "t \(type\) is not an expression"
	_ = *t // ERROR "\*t \(type\) is not an expression"
	_ = &t // ERROR "t \(type\) is not an expression"
	_ = t == t // ERROR "t \(type\) is not an expression"
	_ = t.y // ERROR "t\.y undefined \(type t has no field or method y\)"
	_ = t.x // ERROR "t\.x undefined \(type t has no method x\)"
	_ = int.x // ERROR "int\.x undefined \(type int has no field or method x\)"
	if t { // ERROR "t \(type\) is not an expression"
	}
	for range t { // ERROR "t \(type\) is not an expression"
	}
	switch t { // ERROR "t \(type\) is not an expression"
	}
	return t // ERROR "t \(type\) is not an expression"
	_ = (t) // ERROR "\(t\) \(type\) is not an expression"
	_ = len(t) // ERROR "t \(type\) is not an expression"
	_ = append // ERROR "append \(built-in\) must be called"
	_ = nil // ERROR "use of untyped nil in assignment to _ identifier"
	go t // ERROR "expression in go must be function call"
	_ = struct{ y x }{} // ERROR "x \(parameter\) is not a type"
	func(x) {}(1) // ERROR "x \(parameter\) is not a type"
	_, _, _, _, _ = a, b, c, d, e
}
