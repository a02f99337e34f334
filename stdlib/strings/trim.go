package strings

import (
	"unicode"
	"unicode/utf8"
)

// TrimPrefix returns s without prefix.
func TrimPrefix(s, prefix string) string {
	if HasPrefix(s, prefix) {
		return s[len(prefix):]
	}
	return s
}

// TrimSuffix returns s without suffix.
func TrimSuffix(s, suffix string) string {
	if HasSuffix(s, suffix) {
		return s[:len(s)-len(suffix)]
	}
	return s
}

// TrimLeftFunc returns s without the leading code points for which f is true.
func TrimLeftFunc(s string, f func(rune) bool) string {
	if i := indexWhere(s, f, false); i >= 0 {
		return s[i:]
	}
	return ""
}

// TrimRightFunc returns s without the trailing code points for which f is true.
func TrimRightFunc(s string, f func(rune) bool) string {
	i := lastIndexWhere(s, f, false)
	if i < 0 {
		return ""
	}
	_, size := utf8.DecodeRuneInString(s[i:])
	return s[:i+size]
}

// TrimFunc returns s without the leading and trailing code points for which f is true.
func TrimFunc(s string, f func(rune) bool) string {
	return TrimRightFunc(TrimLeftFunc(s, f), f)
}

// Trim returns s without leading and trailing code points that are in cutset.
func Trim(s, cutset string) string {
	if len(cutset) == 1 && cutset[0] < utf8.RuneSelf {
		return trimByte(s, cutset[0], true, true)
	}
	return TrimRight(TrimLeft(s, cutset), cutset)
}

// trimByte is Trim for a single ASCII character.
func trimByte(s string, c byte, left, right bool) string {
	start, end := 0, len(s)
	if left {
		for start < end && s[start] == c {
			start++
		}
	}
	if right {
		for start < end && s[end-1] == c {
			end--
		}
	}
	return s[start:end]
}

// TrimLeft returns s without leading code points that are in cutset.
func TrimLeft(s, cutset string) string {
	if cutset == "" {
		return s
	}
	if len(cutset) == 1 && cutset[0] < utf8.RuneSelf {
		return trimByte(s, cutset[0], true, false)
	}
	for s != "" {
		r, size := rune(s[0]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s)
		}
		if IndexRune(cutset, r) < 0 {
			return s
		}
		s = s[size:]
	}
	return s
}

// TrimRight returns s without trailing code points that are in cutset.
func TrimRight(s, cutset string) string {
	if cutset == "" {
		return s
	}
	if len(cutset) == 1 && cutset[0] < utf8.RuneSelf {
		return trimByte(s, cutset[0], false, true)
	}
	for s != "" {
		r, size := rune(s[len(s)-1]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeLastRuneInString(s)
		}
		if IndexRune(cutset, r) < 0 {
			return s
		}
		s = s[:len(s)-size]
	}
	return s
}

// TrimSpace returns s without leading and trailing white space.
func TrimSpace(s string) string {
	start, end := 0, len(s)
	for start < end {
		c := s[start]
		if c >= utf8.RuneSelf {
			return TrimFunc(s[start:end], unicode.IsSpace)
		}
		if c != ' ' && (c < '\t' || c > '\r') {
			break
		}
		start++
	}
	for start < end {
		c := s[end-1]
		if c >= utf8.RuneSelf {
			return TrimRightFunc(s[start:end], unicode.IsSpace)
		}
		if c != ' ' && (c < '\t' || c > '\r') {
			break
		}
		end--
	}
	return s[start:end]
}
