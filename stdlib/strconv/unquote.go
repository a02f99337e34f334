package strconv

import "unicode/utf8"

// UnquoteChar decodes the first character or escape of s and returns its value, whether a value of 0x80 and more
// stands for a code point (and not a single byte), and the rest of s. quote says which quotes are special: with
// ' or " that one must be escaped and only that one may be, with 0 both may stand unescaped but none escaped.
func UnquoteChar(s string, quote byte) (value rune, multibyte bool, tail string, err error) {
	if s == "" {
		return 0, false, "", ErrSyntax
	}
	c := s[0]
	if c == quote && (quote == '\'' || quote == '"') {
		return 0, false, "", ErrSyntax
	}
	if c >= utf8.RuneSelf {
		r, size := utf8.DecodeRuneInString(s)
		return r, true, s[size:], nil
	}
	if c != '\\' {
		return rune(c), false, s[1:], nil
	}
	if len(s) < 2 {
		return 0, false, "", ErrSyntax
	}
	c, s = s[1], s[2:]
	switch c {
	case 'a':
		return '\a', false, s, nil
	case 'b':
		return '\b', false, s, nil
	case 'f':
		return '\f', false, s, nil
	case 'n':
		return '\n', false, s, nil
	case 'r':
		return '\r', false, s, nil
	case 't':
		return '\t', false, s, nil
	case 'v':
		return '\v', false, s, nil
	case '\\':
		return '\\', false, s, nil
	case '\'', '"':
		if c != quote {
			return 0, false, "", ErrSyntax
		}
		return rune(c), false, s, nil
	}
	value, multibyte, size := numericEscape(c, s)
	if size == 0 {
		return 0, false, "", ErrSyntax
	}
	return value, multibyte, s[size:], nil
}

// numericEscape reads what follows \ and c: hexadecimal digits after x, u or U, or three octal digits with c the
// first. size is how much of s that takes, 0 if it is malformed.
func numericEscape(c byte, s string) (value rune, multibyte bool, size int) {
	switch c {
	case 'x':
		size = 2
	case 'u':
		size = 4
	case 'U':
		size = 8
	case '0', '1', '2', '3', '4', '5', '6', '7':
		if len(s) < 2 || s[0]-'0' > 7 || s[1]-'0' > 7 {
			return 0, false, 0
		}
		v := rune(c-'0')<<6 | rune(s[0]-'0')<<3 | rune(s[1]-'0')
		if v > 255 {
			return 0, false, 0
		}
		return v, false, 2
	}
	if size == 0 || len(s) < size {
		return 0, false, 0
	}
	var v uint32
	for i := 0; i < size; i++ {
		d := digitValue(s[i])
		if d > 15 {
			return 0, false, 0
		}
		v = v<<4 | uint32(d)
	}
	if c == 'x' {
		return rune(v), false, size
	}
	if v > utf8.MaxRune || !utf8.ValidRune(rune(v)) {
		return 0, false, 0
	}
	return rune(v), true, size
}

// QuotedPrefix returns the quoted literal at the start of s.
func QuotedPrefix(s string) (string, error) {
	n, _, err := scanQuoted(s, false)
	if err != nil {
		return "", err
	}
	return s[:n], nil
}

// Unquote reads s as a literal in single, double or back quotes and returns the text that it stands for.
func Unquote(s string) (string, error) {
	n, text, err := scanQuoted(s, true)
	if err != nil || n != len(s) {
		return "", ErrSyntax
	}
	return text, nil
}

// scanQuoted reads the literal at the start of s; it returns its length and, if wanted, its text.
func scanQuoted(s string, wanted bool) (int, string, error) {
	if len(s) < 2 {
		return 0, "", ErrSyntax
	}
	switch s[0] {
	case '`':
		return scanRaw(s, wanted)
	case '"', '\'':
		return scanInterpreted(s, s[0], wanted)
	}
	return 0, "", ErrSyntax
}

func indexOf(s string, c byte) int {
	for i := 0; i < len(s); i++ {
		if s[i] == c {
			return i
		}
	}
	return -1
}

func scanRaw(s string, wanted bool) (int, string, error) {
	end := indexOf(s[1:], '`')
	if end < 0 {
		return 0, "", ErrSyntax
	}
	text := s[1 : 1+end]
	if wanted && indexOf(text, '\r') >= 0 { // carriage returns are no part of a raw string
		buf := make([]byte, 0, len(text))
		for i := 0; i < len(text); i++ {
			if text[i] != '\r' {
				buf = append(buf, text[i])
			}
		}
		text = string(buf)
	}
	return end + 2, text, nil
}

func scanInterpreted(s string, quote byte, wanted bool) (int, string, error) {
	// Without escapes and bad encodings the text is a part of s.
	i := 1
	for i < len(s) && s[i] != quote && s[i] != '\\' && s[i] != '\n' && s[i] < utf8.RuneSelf {
		i++
	}
	if i < len(s) && s[i] == quote {
		if quote == '"' || i <= 2 { // '' is accepted, as an empty text
			return i + 1, s[1:i], nil
		}
		return 0, "", ErrSyntax
	}
	var buf []byte
	count := 0
	rest := s[1:]
	for rest != "" && rest[0] != quote {
		if rest[0] == '\n' || quote == '\'' && count == 1 {
			return 0, "", ErrSyntax
		}
		r, multibyte, tail, err := UnquoteChar(rest, quote)
		if err != nil {
			return 0, "", err
		}
		if wanted {
			if r < utf8.RuneSelf || !multibyte {
				buf = append(buf, byte(r))
			} else {
				buf = utf8.AppendRune(buf, r)
			}
		}
		rest = tail
		count++
	}
	if rest == "" || quote == '\'' && count != 1 {
		return 0, "", ErrSyntax
	}
	return len(s) - len(rest) + 1, string(buf), nil
}
