// errorcheck

package p

var a int var b int // ERROR "syntax error: unexpected keyword var after top level declaration"
func f() {} func g() {} // ERROR "syntax error: unexpected keyword func after top level declaration"
type t int type u int // ERROR "syntax error: unexpected keyword type after top level declaration"
import "fmt" import "os" // ERROR "syntax error: imports must appear before other declarations"
