// errorcheck

package p

var (
	a = 1
/* // ERROR "newline in rune literal" */ b = 'x
	c = 2
/* // ERROR "newline in rune literal" */ d = '
)
