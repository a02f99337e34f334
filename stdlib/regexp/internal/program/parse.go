package program

import (
	"regexp/syntax"
	"unicode/utf8"
)

// A parser goes through an expression by recursive descent. Errors are thrown as *Error and caught in parse.
type parser struct {
	all   string
	at    int
	flags syntax.Flags
	names []string // of the captures; names[0] is the whole
	depth int
}

func (p *parser) fail(code syntax.ErrorCode, text string) {
	panic(&syntax.Error{code, text})
}

// parse returns the tree of an expression and the names of its captures.
func parse(expr string, flags syntax.Flags) (tree *node, names []string, err error) {
	p := &parser{all: expr, flags: flags, names: []string{""}}
	defer func() {
		switch e := recover().(type) {
		case nil:
		case *syntax.Error:
			tree, names, err = nil, nil, e
		default:
			panic(e)
		}
	}()
	if flags&syntax.Literal != 0 {
		p.checkUTF8(expr)
		tree = newNode(opConcat)
		for _, r := range expr {
			tree.subs = append(tree.subs, p.literal(r))
		}
		return tree, p.names, nil
	}
	tree = p.alternate()
	if p.at < len(expr) { // only ) can end an alternative
		p.fail(syntax.ErrUnexpectedParen, expr)
	}
	return tree, p.names, nil
}

func (p *parser) checkUTF8(s string) {
	if !utf8.ValidString(s) {
		p.fail(syntax.ErrInvalidUTF8, s)
	}
}

func (p *parser) rest() string { return p.all[p.at:] }

func (p *parser) lookingAt(s string) bool {
	return len(p.all)-p.at >= len(s) && p.all[p.at:p.at+len(s)] == s
}

// rune reads one rune.
func (p *parser) rune() rune {
	r, n := utf8.DecodeRuneInString(p.rest())
	if r == utf8.RuneError && n == 1 {
		p.fail(syntax.ErrInvalidUTF8, p.rest())
	}
	p.at += n
	return r
}

func (p *parser) literal(r rune) *node {
	n := newNode(opClass)
	n.runes = cleanSet(addRange(nil, r, r, p.flags&syntax.FoldCase != 0))
	return n
}

func (p *parser) class(set []rune) *node {
	n := newNode(opClass)
	n.runes = set
	return n
}

// alternate reads alternatives up to ) or the end; flags that change inside do not outlast it.
func (p *parser) alternate() *node {
	if p.depth++; p.depth > maxHeight {
		p.fail(syntax.ErrNestingDepth, p.all)
	}
	flags := p.flags
	alternatives := []*node{p.concat()}
	for p.lookingAt("|") {
		p.at++
		alternatives = append(alternatives, p.concat())
	}
	p.flags = flags
	p.depth--
	if len(alternatives) == 1 {
		return alternatives[0]
	}
	return newNode(opAlternate, alternatives...)
}

func (p *parser) concat() *node {
	var parts []*node
	lastRepeat := "" // the repetition that ends right here
	for p.at < len(p.all) {
		c := p.all[p.at]
		if c == '|' || c == ')' {
			break
		}
		start := p.at
		if min, max, ok := p.repetition(c); ok {
			text := p.all[start:p.at]
			if len(parts) == 0 {
				p.fail(syntax.ErrMissingRepeatArgument, text)
			}
			if lastRepeat != "" && p.flags&syntax.PerlX != 0 {
				p.fail(syntax.ErrInvalidRepeatOp, lastRepeat+text)
			}
			last := len(parts) - 1
			parts[last] = p.repeat(parts[last], min, max, text)
			lastRepeat = text
			continue
		}
		lastRepeat = ""
		if lits, ok := p.quotedText(); ok {
			parts = append(parts, lits...)
			continue
		}
		if n := p.atom(c); n != nil {
			parts = append(parts, n)
		}
	}
	if len(parts) == 1 {
		return parts[0]
	}
	return newNode(opConcat, parts...)
}

// repetition reads *, +, ? or a count, with a ? behind it that turns the preference.
func (p *parser) repetition(c byte) (min, max int, ok bool) {
	switch c {
	case '*':
		min, max = 0, -1
	case '+':
		min, max = 1, -1
	case '?':
		min, max = 0, 1
	case '{':
		start := p.at
		min, max, ok = p.count()
		if !ok {
			p.at = start
			return 0, 0, false
		}
		if min < 0 || min > maxRepeat || max > maxRepeat || max >= 0 && min > max {
			p.fail(syntax.ErrInvalidRepeatSize, p.all[start:p.at])
		}
		p.at--
	default:
		return 0, 0, false
	}
	p.at++
	if p.flags&syntax.PerlX != 0 && p.lookingAt("?") {
		p.at++
	}
	return min, max, true
}

// count reads {n}, {n,} or {n,m}; numbers that are too large become -1 for min and a large one for max.
func (p *parser) count() (min, max int, ok bool) {
	p.at++
	if min, ok = p.number(); !ok {
		return 0, 0, false
	}
	max = min
	if p.lookingAt(",") {
		p.at++
		max = -1
		if !p.lookingAt("}") {
			if max, ok = p.number(); !ok {
				return 0, 0, false
			}
			if max < 0 {
				min = -1
			}
		}
	}
	if !p.lookingAt("}") {
		return 0, 0, false
	}
	p.at++
	return min, max, true
}

// number reads decimal digits without a zero before others; -1 for one of a hundred millions and more.
func (p *parser) number() (n int, ok bool) {
	start := p.at
	for p.at < len(p.all) && '0' <= p.all[p.at] && p.all[p.at] <= '9' {
		if n < 1e8 {
			n = n*10 + int(p.all[p.at]-'0')
		}
		p.at++
	}
	size := p.at - start
	if size == 0 || size > 1 && p.all[start] == '0' {
		return 0, false
	}
	if n >= 1e8 {
		n = -1
	}
	return n, true
}

func (p *parser) repeat(sub *node, min, max int, text string) *node {
	n := newNode(opRepeat, sub)
	n.min, n.max = min, max
	n.lazy = p.flags&syntax.NonGreedy != 0
	if p.flags&syntax.PerlX != 0 && len(text) > 1 && text[len(text)-1] == '?' {
		n.lazy = !n.lazy
	}
	if n.height > maxHeight {
		p.fail(syntax.ErrNestingDepth, p.all)
	}
	if (min >= 2 || max >= 2) && repeatProduct(n) > maxRepeat {
		p.fail(syntax.ErrInvalidRepeatSize, text)
	}
	if count := maxInt(min, max); count > 1 {
		n.size *= count
	}
	if n.size > maxSize {
		p.fail(syntax.ErrLarge, p.all)
	}
	return n
}

func maxInt(a, b int) int {
	if a > b {
		return a
	}
	return b
}

// quotedText reads \Q...\E as single runes.
func (p *parser) quotedText() (lits []*node, ok bool) {
	if p.flags&syntax.PerlX == 0 || !p.lookingAt(`\Q`) {
		return nil, false
	}
	p.at += 2
	for p.at < len(p.all) {
		if p.lookingAt(`\E`) {
			p.at += 2
			break
		}
		lits = append(lits, p.literal(p.rune()))
	}
	return lits, true
}

// atom reads what is neither repetition nor alternative; nil if it only changes flags.
func (p *parser) atom(c byte) *node {
	switch c {
	case '(':
		return p.group()
	case '[':
		return p.bracket()
	case '^':
		p.at++
		if p.flags&syntax.OneLine != 0 {
			return newNode(opBeginText)
		}
		return newNode(opBeginLine)
	case '$':
		p.at++
		if p.flags&syntax.OneLine != 0 {
			return newNode(opEndText)
		}
		return newNode(opEndLine)
	case '.':
		p.at++
		if p.flags&syntax.DotNL != 0 {
			return p.class([]rune{0, maxRune})
		}
		return p.class([]rune{0, '\n' - 1, '\n' + 1, maxRune})
	case '\\':
		return p.backslash()
	}
	return p.literal(p.rune())
}

// group reads from ( to ), or a change of flags.
func (p *parser) group() *node {
	index, flags := 0, p.flags
	if p.flags&syntax.PerlX != 0 && p.lookingAt("(?") {
		name, isName := p.captureName()
		if isName {
			index = len(p.names)
			p.names = append(p.names, name)
		} else if p.changeFlags() { // (?i)
			return nil
		}
	} else {
		p.at++
		index = len(p.names)
		p.names = append(p.names, "")
	}
	inner := p.alternate()
	if !p.lookingAt(")") {
		p.fail(syntax.ErrMissingParen, p.all)
	}
	p.at++
	p.flags = flags
	if index == 0 {
		return inner
	}
	n := newNode(opCapture, inner)
	n.index = index
	return n
}

// captureName reads (?P<name> or (?<name>.
func (p *parser) captureName() (name string, ok bool) {
	head := "(?P<"
	if !p.lookingAt(head) {
		if head = "(?<"; !p.lookingAt(head) {
			return "", false
		}
	}
	if len(p.rest()) == len(head) {
		return "", false
	}
	end := -1
	for i, c := range p.rest() {
		if c == '>' {
			end = i
			break
		}
	}
	if end < 0 {
		p.checkUTF8(p.rest())
		p.fail(syntax.ErrInvalidNamedCapture, p.rest())
	}
	text := p.rest()[:end+1]
	name = text[len(head):end]
	p.checkUTF8(name)
	if name == "" {
		p.fail(syntax.ErrInvalidNamedCapture, text)
	}
	for i := 0; i < len(name); i++ {
		if c := name[i]; c != '_' && !isAlnum(c) {
			p.fail(syntax.ErrInvalidNamedCapture, text)
		}
	}
	p.at += len(text)
	return name, true
}

func isAlnum(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

// changeFlags reads (?flags) or (?flags: and reports whether it was the first.
func (p *parser) changeFlags() bool {
	start := p.at
	p.at += 2
	flags, sign, seen := p.flags, 1, false
	for p.at < len(p.all) {
		c := p.rune()
		var f syntax.Flags
		switch c {
		case 'i':
			f = syntax.FoldCase
		case 'm':
			f = syntax.OneLine
		case 's':
			f = syntax.DotNL
		case 'U':
			f = syntax.NonGreedy
		case '-':
			if sign < 0 {
				p.fail(syntax.ErrInvalidPerlOp, p.all[start:p.at])
			}
			sign, seen = -1, false
			continue
		case ':', ')':
			if sign < 0 && !seen {
				p.fail(syntax.ErrInvalidPerlOp, p.all[start:p.at])
			}
			p.flags = flags
			return c == ')'
		default:
			p.fail(syntax.ErrInvalidPerlOp, p.all[start:p.at])
		}
		seen = true
		if (sign > 0) != (f == syntax.OneLine) { // m switches OneLine off
			flags |= f
		} else {
			flags &^= f
		}
	}
	p.fail(syntax.ErrInvalidPerlOp, p.all[start:])
	return false
}
