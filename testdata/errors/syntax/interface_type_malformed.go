// errorcheck

package p

type a interface {
	f() int, // ERROR "syntax error: unexpected comma in interface type; possibly missing semicolon or newline or \}"
	g(
}

type b interface {
	x int // ERROR "syntax error: unexpected name int in interface type; possibly missing semicolon or newline or \}"
}
