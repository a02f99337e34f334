// errorcheck

package p

type a struct {
	x int, // ERROR "syntax error: unexpected comma in struct type; possibly missing semicolon or newline or \}"
	y int
}

type c struct { x, y } // ERROR "syntax error: unexpected \}, expected type"

type d struct { 5 int } // ERROR "syntax error: unexpected literal 5, expected field name or embedded type"

type e struct { x = 1 } // ERROR "syntax error: unexpected =, expected type"
