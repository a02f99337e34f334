package path

import (
	"errors"
	"unicode/utf8"
)

// ErrBadPattern says that a pattern is malformed.
var ErrBadPattern = errors.New("syntax error in pattern")

// Match reports whether the whole of name matches the pattern: * stands for any sequence without slashes, ? for one
// character but a slash, [a-z] and [^a-z] for one of a set, \c for c. The error can only be ErrBadPattern; a pattern is
// looked at to its end even where the name does not match.
func Match(pattern, name string) (matched bool, err error) {
	for pattern != "" {
		star, piece, rest := nextPiece(pattern)
		pattern = rest
		if star && piece == "" { // a star at the end takes all but a slash
			return indexSlash(name) < 0, nil
		}
		tail, ok, err := matchPiece(piece, name)
		if ok && (tail == "" || pattern != "") {
			name = tail
			continue
		}
		if err != nil {
			return false, err
		}
		if star {
			// The piece must be found further on; the last one at the very end.
			found := false
			for i := 0; i < len(name) && name[i] != '/' && !found; i++ {
				tail, ok, err := matchPiece(piece, name[i+1:])
				if err != nil {
					return false, err
				}
				if ok && (pattern != "" || tail == "") {
					name = tail
					found = true
				}
			}
			if found {
				continue
			}
		}
		for pattern != "" { // only to find errors
			_, piece, pattern = nextPiece(pattern)
			if _, _, err := matchPiece(piece, ""); err != nil {
				return false, err
			}
		}
		return false, nil
	}
	return name == "", nil
}

// nextPiece cuts off what comes before the next star, and whether stars stood before that.
func nextPiece(pattern string) (star bool, piece, rest string) {
	for pattern != "" && pattern[0] == '*' {
		pattern = pattern[1:]
		star = true
	}
	inSet := false
	for i := 0; i < len(pattern); i++ {
		switch pattern[i] {
		case '\\':
			if i+1 < len(pattern) {
				i++
			}
		case '[':
			inSet = true
		case ']':
			inSet = false
		case '*':
			if !inSet {
				return star, pattern[:i], pattern[i:]
			}
		}
	}
	return star, pattern, ""
}

// matchPiece matches a piece without stars at the start of s and returns the rest of s. When s does not match the piece
// is still looked at to its end.
func matchPiece(piece, s string) (rest string, ok bool, err error) {
	failed := false
	for piece != "" {
		if s == "" {
			failed = true
		}
		switch piece[0] {
		case '[':
			var r rune
			if !failed {
				var n int
				r, n = utf8.DecodeRuneInString(s)
				s = s[n:]
			}
			var in bool
			in, piece, err = matchSet(piece[1:], r)
			if err != nil {
				return "", false, err
			}
			failed = failed || !in
			continue
		case '?':
			if !failed {
				failed = s[0] == '/'
				_, n := utf8.DecodeRuneInString(s)
				s = s[n:]
			}
			piece = piece[1:]
			continue
		case '\\':
			piece = piece[1:]
			if piece == "" {
				return "", false, ErrBadPattern
			}
		}
		if !failed {
			failed = piece[0] != s[0]
			s = s[1:]
		}
		piece = piece[1:]
	}
	if failed {
		return "", false, nil
	}
	return s, true, nil
}

// matchSet reads a set after its [ and reports whether r is in it.
func matchSet(piece string, r rune) (in bool, rest string, err error) {
	negated := piece != "" && piece[0] == '^'
	if negated {
		piece = piece[1:]
	}
	for count := 0; ; count++ {
		if piece != "" && piece[0] == ']' && count > 0 {
			return in != negated, piece[1:], nil
		}
		var lo, hi rune
		if lo, piece, err = setRune(piece); err != nil {
			return false, "", err
		}
		hi = lo
		if piece[0] == '-' {
			if hi, piece, err = setRune(piece[1:]); err != nil {
				return false, "", err
			}
		}
		in = in || lo <= r && r <= hi
	}
}

// setRune reads one character of a set; something must follow it.
func setRune(piece string) (r rune, rest string, err error) {
	if piece == "" || piece[0] == '-' || piece[0] == ']' {
		return 0, "", ErrBadPattern
	}
	if piece[0] == '\\' {
		piece = piece[1:]
		if piece == "" {
			return 0, "", ErrBadPattern
		}
	}
	r, n := utf8.DecodeRuneInString(piece)
	if r == utf8.RuneError && n == 1 || n == len(piece) {
		return 0, "", ErrBadPattern
	}
	return r, piece[n:], nil
}
