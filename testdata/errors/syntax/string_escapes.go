// errorcheck

package p

var (
	a = "\q" // ERROR "unknown escape"
	b = "\x1" // ERROR "invalid character '.' in hexadecimal escape"
	c = "\xg0" // ERROR "invalid character 'g' in hexadecimal escape"
	d = "\400" // ERROR "octal escape value 256 > 255"
	e = "\18" // ERROR "invalid character '8' in octal escape"
	f = "\u123" // ERROR "invalid character '.' in hexadecimal escape"
	g = "\ud800" // ERROR "escape is invalid Unicode code point U\+D800"
	h = "\U00110000" // ERROR "escape is invalid Unicode code point U\+110000"
	i = "\'" // ERROR "unknown escape"
	j = "ok \" \\ \n"
)
