// errorcheck

package p

var (
	a = '' // ERROR "empty rune literal or unescaped '"
	b = 'ab' // ERROR "more than one character in rune literal"
	f = '\' // ERROR "newline in rune literal"
	g = '\q' // ERROR "unknown escape"
	h = '\400' // ERROR "octal escape value 256 > 255"
	i = '\x1' // ERROR "invalid character '\\'' in hexadecimal escape"
	j = '\u12' // ERROR "invalid character '\\'' in hexadecimal escape"
	k = '\ud800' // ERROR "escape is invalid Unicode code point U\+D800"
	l = '\U00110000' // ERROR "escape is invalid Unicode code point U\+110000"
	m = '\xzz' // ERROR "invalid character 'z' in hexadecimal escape"
	n = '\08' // ERROR "invalid character '8' in octal escape"
)
