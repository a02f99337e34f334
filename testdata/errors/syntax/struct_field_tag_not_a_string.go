// errorcheck

package p

type a struct {
	x int 5
	y string tag // ERROR "syntax error: unexpected name tag in struct type; possibly missing semicolon or newline or \}"
}
