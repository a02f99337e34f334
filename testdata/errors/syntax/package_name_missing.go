// errorcheck

package

func f() {} // ERROR "syntax error: unexpected keyword func, expected name"
