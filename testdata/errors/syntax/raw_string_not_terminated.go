// errorcheck

package p

var a = 1

var b = `abc // ERROR "string not terminated"
var c = 1
