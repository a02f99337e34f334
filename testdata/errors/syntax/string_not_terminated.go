// errorcheck

package p

/* // ERROR "newline in string" */ var a = "abc
var b = 1
/* // ERROR "newline in string" */ var c = "def
