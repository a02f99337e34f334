package fmt

import (
	"reflect"
	"unicode/utf8"
)

// maxNumber bounds widths and precisions.
const maxNumber = 1000000

// directives writes format with its directives replaced by operands.
func (p *printer) directives(format string, a []any) {
	p.next = 0
	p.reordered = false
	i := 0
	for {
		start := i
		for i < len(format) && format[i] != '%' {
			i++
		}
		if i > start {
			p.out = append(p.out, format[start:i]...)
		}
		i++
		if i >= len(format) {
			if i == len(format) {
				p.out = append(p.out, "%!(NOVERB)"...)
			}
			break
		}
		c := format[i]
		if (c == 'd' || c == 's' || c == 'v') && p.next < len(a) {
			p.next++
			p.operand(a[p.next-1], rune(c))
			i++
			continue
		}
		i = p.directive(format, i, a)
		if p.fancy {
			p.spec = spec{}
		}
	}
	if !p.reordered && p.next < len(a) {
		p.extra(a[p.next:])
	}
}

// directive writes the one whose text after % begins at i, and returns where it ends.
func (p *printer) directive(format string, i int, a []any) int {
	p.badIndex = false
	i = p.flags(format, i)
	indexed := false
	i, indexed = p.index(format, i, len(a))

	if i < len(format) && format[i] == '*' {
		i++
		p.fancy = true
		p.width, p.hasWidth = p.number(a)
		if !p.hasWidth {
			p.out = append(p.out, "%!(BADWIDTH)"...)
		}
		if p.width < 0 {
			p.width = -p.width
			p.minus = true
			p.zero = false
		}
		indexed = false
	} else {
		p.width, p.hasWidth, i = decimal(format, i)
		if p.hasWidth {
			p.fancy = true
			if indexed { // %[3]2d
				p.badIndex = true
			}
		}
	}

	if i+1 < len(format) && format[i] == '.' { // as the last character it is a verb
		i, indexed = p.precision(format, i+1, a, indexed)
	}
	if !indexed {
		i, indexed = p.index(format, i, len(a))
	}
	if i >= len(format) {
		p.out = append(p.out, "%!(NOVERB)"...)
		return i
	}
	verb, size := rune(format[i]), 1
	if verb >= utf8.RuneSelf {
		verb, size = utf8.DecodeRuneInString(format[i:])
	}
	p.verb(verb, a)
	return i + size
}

func (p *printer) flags(format string, i int) int {
	for ; i < len(format); i++ {
		switch format[i] {
		case '#':
			p.sharp = true
		case '0':
			p.zero = true
		case '+':
			p.plus = true
		case '-':
			p.minus = true
		case ' ':
			p.space = true
		default:
			return i
		}
		p.fancy = true
	}
	return i
}

func (p *printer) precision(format string, i int, a []any, indexed bool) (int, bool) {
	p.fancy = true
	if indexed { // %[3].2d
		p.badIndex = true
	}
	i, indexed = p.index(format, i, len(a))
	if i < len(format) && format[i] == '*' {
		p.prec, p.hasPrec = p.number(a)
		if p.prec < 0 {
			p.prec, p.hasPrec = 0, false
		}
		if !p.hasPrec {
			p.out = append(p.out, "%!(BADPREC)"...)
		}
		return i + 1, false
	}
	p.prec, p.hasPrec, i = decimal(format, i)
	if !p.hasPrec { // a point alone
		p.prec, p.hasPrec = 0, true
	}
	return i, indexed
}

// verb writes the next operand, or what is wrong with it.
func (p *printer) verb(verb rune, a []any) {
	if verb == '%' {
		p.out = append(p.out, '%')
		return
	}
	if p.badIndex {
		p.complain(verb, "(BADINDEX)")
		return
	}
	if p.next >= len(a) {
		p.complain(verb, "(MISSING)")
		return
	}
	n := p.next
	p.next++
	switch verb {
	case 'w':
		p.wrapped = append(p.wrapped, n)
		fallthrough
	case 'v':
		p.sharpV, p.sharp = p.sharp, false
		p.plusV, p.plus = p.plus, false
	case 'T':
		if a[n] == nil {
			p.padString("<nil>")
		} else {
			p.str(reflect.TypeOf(a[n]).String(), 's')
		}
		return
	case 'p':
		if a[n] == nil || !p.pointer(reflect.ValueOf(a[n]), 'p') {
			p.bad('p', a[n])
		}
		return
	}
	p.operand(a[n], verb)
}

func (p *printer) complain(verb rune, what string) {
	p.out = append(p.out, "%!"...)
	p.out = utf8.AppendRune(p.out, verb)
	p.out = append(p.out, what...)
}

func (p *printer) extra(rest []any) {
	p.out = append(p.out, "%!(EXTRA "...)
	for i, x := range rest {
		if i > 0 {
			p.out = append(p.out, ", "...)
		}
		p.typeAndValue(x)
	}
	p.out = append(p.out, ')')
}

func (p *printer) typeAndValue(x any) {
	if x == nil {
		p.out = append(p.out, "<nil>"...)
		return
	}
	p.out = append(p.out, reflect.TypeOf(x).String()...)
	p.out = append(p.out, '=')
	p.operand(x, 'v')
}

// bad writes that verb does not suit arg.
func (p *printer) bad(verb rune, arg any) {
	p.inError = true
	p.complain(verb, "(")
	p.typeAndValue(arg)
	p.out = append(p.out, ')')
	p.inError = false
}

// decimal reads digits at i. A number out of bounds takes the rest of the text with it.
func decimal(s string, i int) (n int, ok bool, end int) {
	for i < len(s) && '0' <= s[i] && s[i] <= '9' {
		if n > maxNumber {
			return 0, false, len(s)
		}
		n = n*10 + int(s[i]-'0')
		ok = true
		i++
	}
	return n, ok, i
}

// index reads [n] at i, if it is there, and makes operand n (from 1) the next.
func (p *printer) index(format string, i, count int) (end int, found bool) {
	if i >= len(format) || format[i] != '[' {
		return i, false
	}
	p.reordered = true
	closing := i + 1
	for closing < len(format) && format[closing] != ']' {
		closing++
	}
	if closing == len(format) || closing == i+1 && closing+1 == len(format) {
		p.badIndex = true
		return i + 1, false
	}
	n, ok, e := decimal(format[:closing], i+1)
	if ok && e == closing && n >= 1 && n <= count {
		p.next = n - 1
		return closing + 1, true
	}
	p.badIndex = true
	return closing + 1, ok && e == closing
}

// number takes the next operand for a *.
func (p *printer) number(a []any) (n int, ok bool) {
	if p.next >= len(a) {
		return 0, false
	}
	x := a[p.next]
	p.next++
	n, ok = x.(int)
	if !ok {
		v := reflect.ValueOf(x)
		if v.CanInt() {
			n, ok = int(v.Int()), true
		} else if v.CanUint() {
			u := v.Uint()
			n, ok = int(u), u <= maxNumber
		}
	}
	if !ok || n > maxNumber || n < -maxNumber {
		return 0, false
	}
	return n, true
}
