package fmt

import "unicode/utf8"

// formatted reads operands as format says.
func (s *scan) formatted(format string, a []any) (n int, err error) {
	i := 0
	for i < len(format) && s.err == nil {
		at, matches := s.literal(format, i)
		if s.err != nil || at == len(format) && matches {
			break
		}
		if matches {
			i = at
		} else if format[i] != '%' { // for %%, another chance
			s.fail("input does not match format")
			break
		}
		var width int
		var ok bool
		width, ok, i = decimal(format, i+1)
		if !ok {
			width = noLimit
		}
		s.width = width
		verb, size := utf8.DecodeRuneInString(format[i:])
		rest := format[i:]
		i += size
		if verb != 'c' {
			s.SkipSpace()
			if s.err != nil {
				break
			}
		}
		if verb == '%' {
			s.SkipSpace()
			if s.some() && !s.skip("%") {
				s.fail("missing literal %")
			}
			continue
		}
		if width < noLimit {
			s.limit = s.count + width
		}
		if n >= len(a) {
			s.fail("too few operands for format '%" + rest + "'")
			break
		}
		s.operand(verb, a[n])
		if s.err != nil {
			break
		}
		n++
		s.limit = noLimit
	}
	if s.err == nil && n < len(a) {
		s.fail("too many operands")
	}
	return n, s.err
}

// literal goes through what stands at format[i:] before the next verb, and the input with it. False: the input is
// different.
func (s *scan) literal(format string, i int) (at int, matches bool) {
	for i < len(format) && s.err == nil {
		want, size := utf8.DecodeRuneInString(format[i:])
		if isBlank(want) {
			i = s.blanks(format, i)
			continue
		}
		if want == '%' {
			if i+1 == len(format) {
				s.fail("missing verb: % at end of format string")
				return i, false
			}
			if format[i+1] != '%' {
				return i, true
			}
			i++
		}
		r := s.must()
		if r != want {
			s.back(r)
			return i, false
		}
		i += size
	}
	return i, true
}

// blanks goes through the blanks at format[i:] and what they stand for: blanks alone for at least one blank, but no newline;
// each newline, with the blanks before it, for blanks and a newline or the end; blanks behind a newline for any number.
func (s *scan) blanks(format string, i int) int {
	newlines, trailing := 0, false
	for i < len(format) {
		c, size := utf8.DecodeRuneInString(format[i:])
		if !isBlank(c) {
			break
		}
		trailing = c != '\n'
		if !trailing {
			newlines++
		}
		i += size
	}
	for n := 0; n < newlines; n++ {
		r := s.blankRun(s.next())
		if r != '\n' && r != end {
			s.fail("newline in format does not match input")
			return i
		}
	}
	if trailing {
		r := s.next()
		if newlines == 0 {
			if !isBlank(r) && r != end {
				s.fail("expected space in input to match format")
				return i
			}
			if r == '\n' {
				s.fail("newline in input does not match format")
				return i
			}
		}
		s.back(s.blankRun(r))
	}
	return i
}

// blankRun goes on from r to the first character that is a newline or no blank.
func (s *scan) blankRun(r rune) rune {
	for r != '\n' && isBlank(r) {
		r = s.next()
	}
	return r
}
