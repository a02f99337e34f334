// errorcheck

package p

var x int

import "fmt" // ERROR "syntax error: imports must appear before other declarations"

func f() { fmt.Println() }
