// errorcheck

package p

type i interface { // ERROR "invalid recursive type i"
	m() j
	j
}

type j interface {
	i
}

var a i = b
var b j
var c j = a
var d interface{ foo() } = a // ERROR "cannot use a \(variable of interface type i\) as interface\{foo\(\)\} value in variable declaration: i does not implement interface\{foo\(\)\} \(missing method foo\)"
var e i = 1 // ERROR "cannot use 1 \(constant of type int\) as i value in variable declaration: int does not implement i \(missing method m\)"
