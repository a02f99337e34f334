package fmt

import (
	"strconv"
	"unicode/utf8"
)

const (
	manyBlanks = "                                "
	manyZeros  = "00000000000000000000000000000000"
)

// fill appends n (perhaps negative) times c, a blank or a zero.
func (p *printer) fill(n int, c byte) {
	if n <= 0 {
		return
	}
	piece := manyBlanks
	if c == '0' {
		piece = manyZeros
	}
	for ; n > len(piece); n -= len(piece) {
		p.out = append(p.out, piece...)
	}
	p.out = append(p.out, piece[:n]...)
}

// padding returns how many of which byte stand beside a text of n characters.
func (p *printer) padding(n int) (count int, c byte) {
	if !p.hasWidth {
		return 0, ' '
	}
	if p.zero && !p.minus {
		return p.width - n, '0'
	}
	return p.width - n, ' '
}

func (p *printer) padString(s string) {
	if !p.hasWidth {
		p.out = append(p.out, s...)
		return
	}
	n, c := p.padding(utf8.RuneCountInString(s))
	if !p.minus {
		p.fill(n, c)
	}
	p.out = append(p.out, s...)
	if p.minus {
		p.fill(n, c)
	}
}

func (p *printer) padBytes(b []byte) {
	if !p.hasWidth {
		p.out = append(p.out, b...)
		return
	}
	n, c := p.padding(utf8.RuneCount(b))
	if !p.minus {
		p.fill(n, c)
	}
	p.out = append(p.out, b...)
	if p.minus {
		p.fill(n, c)
	}
}

// truncated is s cut to as many characters as the precision says.
func (p *printer) truncated(s string) string {
	if p.hasPrec {
		n := p.prec
		for i := range s {
			if n == 0 {
				return s[:i]
			}
			n--
		}
	}
	return s
}

func (p *printer) str(s string, verb rune) bool {
	switch verb {
	case 'v':
		if p.sharpV {
			p.quoted(s)
			return true
		}
		fallthrough
	case 's':
		if !p.fancy {
			p.out = append(p.out, s...)
			return true
		}
		p.padString(p.truncated(s))
	case 'x':
		p.hexString(s, "0123456789abcdefx")
	case 'X':
		p.hexString(s, "0123456789ABCDEFX")
	case 'q':
		p.quoted(s)
	default:
		return false
	}
	return true
}

// quoted writes s as a string literal.
func (p *printer) quoted(s string) {
	s = p.truncated(s)
	switch {
	case p.sharp && strconv.CanBackquote(s):
		p.padString("`" + s + "`")
	case p.plus:
		p.padString(strconv.QuoteToASCII(s))
	case p.fancy && p.hasWidth:
		p.padString(strconv.Quote(s))
	default:
		p.out = strconv.AppendQuote(p.out, s)
	}
}

// hexString writes two digits a byte; with the space flag the bytes stand apart, and with the sharp flag 0x stands before
// each such group. chars are the digits and the x.
func (p *printer) hexString(s string, chars string) {
	n := len(s)
	if p.hasPrec && p.prec < n {
		n = p.prec
	}
	columns := 0
	if n > 0 {
		columns = 2 * n
		switch {
		case p.space && p.sharp:
			columns = 5*n - 1
		case p.space:
			columns = 3*n - 1
		case p.sharp:
			columns += 2
		}
	}
	blanks, c := p.padding(columns)
	if !p.minus || n == 0 {
		p.fill(blanks, c)
	}
	for i := 0; i < n; i++ {
		if p.space && i > 0 {
			p.out = append(p.out, ' ')
		}
		if p.sharp && (p.space || i == 0) {
			p.out = append(p.out, '0', chars[16])
		}
		b := s[i]
		p.out = append(p.out, chars[b>>4], chars[b&15])
	}
	if p.minus && n > 0 {
		p.fill(blanks, c)
	}
}

// bytes writes a slice or array of bytes; typ is its type's name.
func (p *printer) bytes(b []byte, verb rune, typ string) bool {
	switch verb {
	case 's', 'x', 'X', 'q':
		return p.str(string(b), verb)
	case 'v', 'd':
	default:
		return false
	}
	if p.sharpV {
		p.out = append(p.out, typ...)
		if b == nil {
			p.out = append(p.out, "(nil)"...)
			return true
		}
		p.out = append(p.out, '{')
		for i, c := range b {
			if i > 0 {
				p.out = append(p.out, ", "...)
			}
			p.hex(uint64(c), true)
		}
		p.out = append(p.out, '}')
		return true
	}
	p.out = append(p.out, '[')
	for i, c := range b {
		if i > 0 {
			p.out = append(p.out, ' ')
		}
		p.signed(int64(c), 'd')
	}
	p.out = append(p.out, ']')
	return true
}
