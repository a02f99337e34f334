// errorcheck

package p

var (
	a = 08 // ERROR "invalid digit '8' in octal literal"
	b = 0x // ERROR "hexadecimal literal has no digits"
	c = 0b2 // ERROR "invalid digit '2' in binary literal"
	d = 0o8 // ERROR "invalid digit '8' in octal literal"
	e = 1__0 // ERROR "'_' must separate successive digits"
	f = 1_ // ERROR "'_' must separate successive digits"
	g = 0_x1 // ERROR "'_' must separate successive digits" "syntax error: unexpected name x1 in grouped declaration; possibly missing semicolon or newline or \)"
	h = 1e // ERROR "exponent has no digits"
	i = 1e+ // ERROR "exponent has no digits"
	j = 0x1.0 // ERROR "hexadecimal mantissa requires a 'p' exponent"
	k = 0x1p // ERROR "exponent has no digits"
	l = 0b1.0 // ERROR "invalid radix point in binary literal"
	m = 0b1e3 // ERROR "'e' exponent requires decimal mantissa"
	n = 09.5
	o = 1_e3 // ERROR "'_' must separate successive digits"
	p = 0xg // ERROR "hexadecimal literal has no digits"
	q = 1.2.3
	r = 1abc
	s = 0b // ERROR "binary literal has no digits"
	t = 0o // ERROR "octal literal has no digits"
	u = 0x_ // ERROR "hexadecimal literal has no digits"
	v = 089i
	w = 0x1p1.5
)
