// errorcheck

package p

var a = 1

/* never closed // ERROR "comment not terminated"
var b = 2
