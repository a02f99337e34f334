// errorcheck

package p

func f() (int, string { // ERROR "syntax error: unexpected \{ in parameter list; possibly missing comma or \)"
} // ERROR "syntax error: unexpected \} after top level declaration"
