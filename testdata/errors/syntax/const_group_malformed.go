// errorcheck

package p

const (
	a = 1,
	b
	c := 2 // ERROR "syntax error: unexpected :=, expected ="
	d int
)

const x, y = 1, 2,
