package fmt

import (
	"strconv"
	"unicode/utf8"
)

func appendDecimal(b []byte, n int) []byte { return strconv.AppendInt(b, int64(n), 10) }

// The functions named for kinds of values write one such value and return true, or return false, having written nothing,
// where the verb does not suit the kind.

func (p *printer) boolean(v bool, verb rune) bool {
	if verb != 't' && verb != 'v' {
		return false
	}
	if v {
		p.padString("true")
	} else {
		p.padString("false")
	}
	return true
}

func (p *printer) signed(v int64, verb rune) bool {
	if !p.fancy && (verb == 'd' || verb == 'v') {
		switch u := uint64(v); {
		case u < 10:
			p.out = append(p.out, byte('0'+u))
		case u < 100:
			p.out = append(p.out, byte('0'+u/10), byte('0'+u%10))
		default:
			p.out = strconv.AppendInt(p.out, v, 10)
		}
		return true
	}
	if v < 0 {
		return p.integer(-uint64(v), true, verb, uint64(v))
	}
	return p.integer(uint64(v), false, verb, uint64(v))
}

func (p *printer) unsigned(v uint64, verb rune) bool {
	if verb == 'v' && p.sharpV {
		p.hex(v, true)
		return true
	}
	return p.integer(v, false, verb, v)
}

// integer writes a number by its size and sign; bits is the number as it lies in memory.
func (p *printer) integer(size uint64, neg bool, verb rune, bits uint64) bool {
	switch verb {
	case 'd', 'v':
		p.inBase(size, neg, 10, "", false)
	case 'b':
		p.inBase(size, neg, 2, "0b", false)
	case 'o':
		p.inBase(size, neg, 8, "0", false)
	case 'O':
		p.inBase(size, neg, 8, "0o", false)
	case 'x':
		p.inBase(size, neg, 16, "0x", false)
	case 'X':
		p.inBase(size, neg, 16, "0X", true)
	case 'c':
		p.padBytes(utf8.AppendRune(p.digits[:0], asRune(bits)))
	case 'q':
		if p.plus {
			p.padBytes(strconv.AppendQuoteRuneToASCII(p.digits[:0], asRune(bits)))
		} else {
			p.padBytes(strconv.AppendQuoteRune(p.digits[:0], asRune(bits)))
		}
	case 'U':
		p.codePoint(bits)
	default:
		return false
	}
	return true
}

func asRune(v uint64) rune {
	if v > utf8.MaxRune {
		return utf8.RuneError
	}
	return rune(v)
}

// hex writes v as %x does, with 0x if prefix says so, whatever the sharp flag.
func (p *printer) hex(v uint64, prefix bool) {
	old := p.sharp
	p.sharp = prefix
	p.inBase(v, false, 16, "0x", false)
	p.sharp = old
}

// inBase writes sign, prefix, zeros, digits. The prefix appears under the sharp flag; of the octal ones "0" only before
// another digit, and "0o" always, followed by that "0" under the flag. Zeros come from the precision, else from a width with the zero flag, which does not reckon with the
// prefix.
func (p *printer) inBase(size uint64, neg bool, base int, prefix string, upper bool) {
	if p.hasPrec && p.prec == 0 && size == 0 {
		if p.hasWidth {
			p.fill(p.width, ' ')
		}
		return
	}
	digits := strconv.AppendUint(p.digits[:0], size, base)
	if upper {
		for i, c := range digits {
			if c >= 'a' {
				digits[i] = c - ('a' - 'A')
			}
		}
	}
	sign := byte(0)
	switch {
	case neg:
		sign = '-'
	case p.plus:
		sign = '+'
	case p.space:
		sign = ' '
	}
	zeros := 0
	if p.hasPrec {
		zeros = p.prec - len(digits)
	} else if p.zero && !p.minus && p.hasWidth {
		zeros = p.width - len(digits)
		if sign != 0 {
			zeros--
		}
	}
	if zeros < 0 {
		zeros = 0
	}
	leads := zeros > 0 || digits[0] == '0'
	switch {
	case prefix == "0o":
		if p.sharp && !leads {
			prefix = "0o0"
		}
	case !p.sharp || prefix == "0" && leads:
		prefix = ""
	}

	blanks := 0
	if p.hasWidth {
		blanks = p.width - zeros - len(digits) - len(prefix)
		if sign != 0 {
			blanks--
		}
	}
	if !p.minus {
		p.fill(blanks, ' ')
	}
	if sign != 0 {
		p.out = append(p.out, sign)
	}
	p.out = append(p.out, prefix...)
	p.fill(zeros, '0')
	p.out = append(p.out, digits...)
	if p.minus {
		p.fill(blanks, ' ')
	}
}

// codePoint writes U+0041, and under the sharp flag U+0041 'A'.
func (p *printer) codePoint(v uint64) {
	least := 4
	if p.hasPrec && p.prec > least {
		least = p.prec
	}
	digits := strconv.AppendUint(p.digits[:0], v, 16)
	text := []byte("U+")
	for n := len(digits); n < least; n++ {
		text = append(text, '0')
	}
	for _, c := range digits {
		if c >= 'a' {
			c -= 'a' - 'A'
		}
		text = append(text, c)
	}
	if p.sharp && v <= utf8.MaxRune && strconv.IsPrint(rune(v)) {
		text = append(text, " '"...)
		text = utf8.AppendRune(text, rune(v))
		text = append(text, '\'')
	}
	old := p.zero
	p.zero = false
	p.padBytes(text)
	p.zero = old
}

func (p *printer) float(v float64, bits int, verb rune) bool {
	switch verb {
	case 'v':
		if !p.fancy {
			p.shortFloat(v, bits)
			return true
		}
		p.decimalFloat(v, bits, 'g', -1)
	case 'b', 'g', 'G', 'x', 'X':
		p.decimalFloat(v, bits, byte(verb), -1)
	case 'f', 'e', 'E':
		p.decimalFloat(v, bits, byte(verb), 6)
	case 'F':
		p.decimalFloat(v, bits, 'f', 6)
	default:
		return false
	}
	return true
}

func (p *printer) shortFloat(v float64, bits int) {
	p.out = strconv.AppendFloat(p.out, v, 'g', -1, bits)
}

// decimalFloat writes v; prec holds where the directive names none.
func (p *printer) decimalFloat(v float64, bits int, form byte, prec int) {
	if p.hasPrec {
		prec = p.prec
	}
	text := strconv.AppendFloat(p.digits[:0], v, form, prec, bits)
	sign := byte('+')
	if text[0] == '-' || text[0] == '+' {
		sign = text[0]
		text = text[1:]
	}
	signed := sign == '-' || p.plus
	if p.space && sign == '+' && !p.plus {
		sign, signed = ' ', true
	}
	if text[0] == 'I' || text[0] == 'N' {
		// No zeros before infinities and NaN. An infinity shows its sign always, a NaN as numbers do.
		if text[0] == 'I' || signed {
			text = append([]byte{sign}, text...)
		}
		old := p.zero
		p.zero = false
		p.padBytes(text)
		p.zero = old
		return
	}
	if p.sharp && form != 'b' {
		text = withAllDigits(text, form, prec)
	}
	n := len(text)
	if signed {
		n++
	}
	blanks := 0
	if p.hasWidth {
		blanks = p.width - n
	}
	zeros := p.zero && !p.minus
	if !p.minus && !zeros {
		p.fill(blanks, ' ')
	}
	if signed {
		p.out = append(p.out, sign)
	}
	if zeros {
		p.fill(blanks, '0')
	}
	p.out = append(p.out, text...)
	if p.minus {
		p.fill(blanks, ' ')
	}
}

// withAllDigits gives a number without sign what the sharp flag asks for: a point always, and in the g forms the zeros at
// the end that bring it to prec significant digits.
func withAllDigits(text []byte, form byte, prec int) []byte {
	wanted := 0
	switch form {
	case 'g', 'G', 'x':
		wanted = prec
		if prec < 0 {
			wanted = 6
		}
	}
	hex := form == 'x' || form == 'X'
	point, seen := false, false
	end := len(text)
	for i, c := range text {
		if c == 'p' || c == 'P' || !hex && (c == 'e' || c == 'E') {
			end = i
			break
		}
		if c == '.' {
			point = true
			continue
		}
		if c != '0' {
			seen = true
		}
		if seen {
			wanted--
		}
	}
	out := append([]byte(nil), text[:end]...)
	if !point {
		if end == 1 && text[0] == '0' {
			wanted--
		}
		out = append(out, '.')
	}
	for ; wanted > 0; wanted-- {
		out = append(out, '0')
	}
	return append(out, text[end:]...)
}

func (p *printer) complexNumber(v complex128, bits int, verb rune) bool {
	switch verb {
	case 'v', 'b', 'g', 'G', 'x', 'X', 'f', 'F', 'e', 'E':
	default:
		return false
	}
	plus, fancy := p.plus, p.fancy
	p.out = append(p.out, '(')
	p.float(real(v), bits/2, verb)
	p.plus, p.fancy = true, true
	p.float(imag(v), bits/2, verb)
	p.out = append(p.out, "i)"...)
	p.plus, p.fancy = plus, fancy
	return true
}
