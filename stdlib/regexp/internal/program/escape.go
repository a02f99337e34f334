package program

import (
	"regexp/syntax"
	"unicode/utf8"
)

// backslash reads an escape outside of brackets.
func (p *parser) backslash() *node {
	if p.flags&syntax.PerlX != 0 && p.at+1 < len(p.all) {
		op := opEmpty
		switch p.all[p.at+1] {
		case 'A':
			op = opBeginText
		case 'b':
			op = opWordBoundary
		case 'B':
			op = opNoWordBoundary
		case 'z':
			op = opEndText
		case 'C': // single bytes are not supported
			p.fail(syntax.ErrInvalidEscape, p.all[p.at:p.at+2])
		}
		if op != opEmpty {
			p.at += 2
			return newNode(op)
		}
	}
	if set, ok := p.namedSet(); ok {
		return p.class(set)
	}
	return p.literal(p.escape())
}

// namedSet reads \d and its like, or \pL, \p{Greek}, \P.
func (p *parser) namedSet() (set []rune, ok bool) {
	if p.at+1 >= len(p.all) || p.all[p.at] != '\\' {
		return nil, false
	}
	c := p.all[p.at+1]
	fold := p.flags&syntax.FoldCase != 0
	if p.flags&syntax.PerlX != 0 {
		if set := perlSet(c); set != nil {
			p.at += 2
			if fold && c >= 'a' {
				set = cleanSet(addSet(nil, set, true))
			} else if fold {
				set = negateSet(cleanSet(addSet(nil, perlSet(c|0x20), true)))
			}
			return set, true
		}
	}
	if p.flags&syntax.UnicodeGroups == 0 || c != 'p' && c != 'P' {
		return nil, false
	}
	start := p.at
	p.at += 2
	negated := c == 'P'
	if p.at == len(p.all) {
		p.fail(syntax.ErrInvalidCharRange, p.all[start:])
	}
	first := p.rune()
	name := string(first)
	if first == '{' {
		from := p.at
		for p.at < len(p.all) && p.all[p.at] != '}' {
			p.at++
		}
		if p.at == len(p.all) {
			p.checkUTF8(p.all[start:])
			p.fail(syntax.ErrInvalidCharRange, p.all[start:])
		}
		name = p.all[from:p.at]
		p.at++
		p.checkUTF8(name)
	}
	if name != "" && name[0] == '^' {
		negated = !negated
		name = name[1:]
	}
	set, ok = unicodeSet(name, fold)
	if !ok {
		p.fail(syntax.ErrInvalidCharRange, p.all[start:p.at])
	}
	if negated {
		set = negateSet(set)
	}
	return set, true
}

func hexValue(r rune) rune {
	switch {
	case '0' <= r && r <= '9':
		return r - '0'
	case 'a' <= r && r <= 'f':
		return r - 'a' + 10
	case 'A' <= r && r <= 'F':
		return r - 'A' + 10
	}
	return -1
}

// escape reads \ and what stands for a single rune.
func (p *parser) escape() rune {
	start := p.at
	p.at++
	if p.at == len(p.all) {
		p.fail(syntax.ErrTrailingBackslash, "")
	}
	c := p.rune()
	switch c {
	case '1', '2', '3', '4', '5', '6', '7':
		// A single digit would be a back reference, which is not supported.
		if p.at == len(p.all) || p.all[p.at] < '0' || p.all[p.at] > '7' {
			break
		}
		fallthrough
	case '0':
		r := c - '0'
		for i := 1; i < 3 && p.at < len(p.all) && '0' <= p.all[p.at] && p.all[p.at] <= '7'; i++ {
			r = r*8 + rune(p.all[p.at]-'0')
			p.at++
		}
		return r
	case 'x':
		if r, ok := p.hexEscape(); ok {
			return r
		}
	case 'a':
		return '\a'
	case 'f':
		return '\f'
	case 'n':
		return '\n'
	case 'r':
		return '\r'
	case 't':
		return '\t'
	case 'v':
		return '\v'
	default:
		if c < utf8.RuneSelf && !isAlnum(byte(c)) {
			return c
		}
	}
	p.fail(syntax.ErrInvalidEscape, p.all[start:p.at])
	return 0
}

// hexEscape reads two digits, or any number of them in braces.
func (p *parser) hexEscape() (rune, bool) {
	if p.at == len(p.all) {
		return 0, false
	}
	c := p.rune()
	if c != '{' {
		hi := hexValue(c)
		if p.at == len(p.all) {
			return 0, false
		}
		lo := hexValue(p.rune())
		return hi<<4 | lo, hi >= 0 && lo >= 0
	}
	r, digits := rune(0), 0
	for p.at < len(p.all) {
		c = p.rune()
		if c == '}' {
			return r, digits > 0
		}
		d := hexValue(c)
		if d < 0 {
			return 0, false
		}
		if r = r<<4 | d; r > maxRune {
			return 0, false
		}
		digits++
	}
	return 0, false
}

// bracket reads a class from [ to ].
func (p *parser) bracket() *node {
	start := p.at
	p.at++
	negated := p.lookingAt("^")
	if negated {
		p.at++
	}
	fold := p.flags&syntax.FoldCase != 0
	var set []rune
	if negated && p.flags&syntax.ClassNL == 0 {
		set = append(set, '\n', '\n') // so that the negation does not match it
	}
	for first := true; first || !p.lookingAt("]"); first = false {
		if p.at == len(p.all) {
			p.fail(syntax.ErrMissingBracket, p.all[start:])
		}
		if p.flags&syntax.PerlX == 0 && !first && p.lookingAt("-") && !p.lookingAt("-]") {
			// POSIX wants a dash at one of the ends.
			_, n := utf8.DecodeRuneInString(p.all[p.at+1:])
			p.fail(syntax.ErrInvalidCharRange, p.all[p.at:p.at+1+n])
		}
		if p.lookingAt("[:") {
			if s, ok := p.posixSet(); ok {
				set = addSet(set, s, fold)
				continue
			}
		}
		if s, ok := p.namedSet(); ok {
			set = addSet(set, s, false)
			continue
		}
		from := p.at
		lo := p.classRune(start)
		hi := lo
		if p.lookingAt("-") && !p.lookingAt("-]") && p.at+1 < len(p.all) {
			p.at++
			hi = p.classRune(start)
			if hi < lo {
				p.fail(syntax.ErrInvalidCharRange, p.all[from:p.at])
			}
		}
		set = addRange(set, lo, hi, fold)
	}
	p.at++
	set = cleanSet(set)
	if negated {
		set = negateSet(set)
	}
	return p.class(set)
}

// posixSet reads [:name:]; without the end it is nothing special.
func (p *parser) posixSet() ([]rune, bool) {
	rest := p.rest()
	end := -1
	for i := 2; i+1 < len(rest); i++ {
		if rest[i] == ':' && rest[i+1] == ']' {
			end = i
			break
		}
	}
	if end < 0 {
		return nil, false
	}
	name := rest[2:end]
	negated := name != "" && name[0] == '^'
	if negated {
		name = name[1:]
	}
	set := asciiSet(name)
	if set == nil {
		p.fail(syntax.ErrInvalidCharRange, rest[:end+2])
	}
	p.at += end + 2
	if negated {
		set = negateSet(set)
	}
	return set, true
}

func (p *parser) classRune(start int) rune {
	if p.at == len(p.all) {
		p.fail(syntax.ErrMissingBracket, p.all[start:])
	}
	if p.all[p.at] == '\\' {
		return p.escape()
	}
	return p.rune()
}
