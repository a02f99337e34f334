// errorcheck

package p

var a, b = f()
var c = g() // ERROR "g\(\) \(no value\) used as value"
var d int = f() // ERROR "multiple-value f\(\) \(value of type \(int, string\)\) in single-value context"
var e, h int = g(), g() // ERROR "g\(\) \(no value\) used as value"
var i = h2
var j, k, l = f() // ERROR "assignment mismatch: 3 variables but f returns 2 values"
var m, n = g() // ERROR "g\(\) \(no value\) used as value"

func f() (int, string) { return 1, "" }
func g()               {}

const h2 = iota
