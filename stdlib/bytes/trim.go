package bytes

import (
	"unicode"
	"unicode/utf8"
)

// TrimPrefix returns s without prefix.
func TrimPrefix(s, prefix []byte) []byte {
	if HasPrefix(s, prefix) {
		return s[len(prefix):]
	}
	return s
}

// TrimSuffix returns s without suffix.
func TrimSuffix(s, suffix []byte) []byte {
	if HasSuffix(s, suffix) {
		return s[:len(s)-len(suffix)]
	}
	return s
}

// TrimLeftFunc returns s without the leading code points for which f is true; nil if nothing is left.
func TrimLeftFunc(s []byte, f func(rune) bool) []byte {
	if i := indexWhere(s, f, false); i >= 0 {
		return s[i:]
	}
	return nil
}

// TrimRightFunc returns s without the trailing code points for which f is true.
func TrimRightFunc(s []byte, f func(rune) bool) []byte {
	i := lastIndexWhere(s, f, false)
	if i < 0 {
		return s[:0]
	}
	_, size := utf8.DecodeRune(s[i:])
	return s[:i+size]
}

// TrimFunc returns s without the leading and trailing code points for which f is true.
func TrimFunc(s []byte, f func(rune) bool) []byte {
	return TrimRightFunc(TrimLeftFunc(s, f), f)
}

// Trim returns s without leading and trailing code points that are in cutset; nil if nothing is left.
func Trim(s []byte, cutset string) []byte {
	if len(s) == 0 {
		return nil
	}
	if cutset == "" {
		return s
	}
	return TrimRight(TrimLeft(s, cutset), cutset)
}

// TrimLeft returns s without leading code points that are in cutset; nil if nothing is left.
func TrimLeft(s []byte, cutset string) []byte {
	if len(s) == 0 {
		return nil
	}
	if cutset == "" {
		return s
	}
	for len(s) > 0 {
		r, size := rune(s[0]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(s)
		}
		if runeIndex(cutset, r) < 0 {
			return s
		}
		s = s[size:]
	}
	return nil
}

// TrimRight returns s without trailing code points that are in cutset.
func TrimRight(s []byte, cutset string) []byte {
	if cutset == "" {
		return s
	}
	for len(s) > 0 {
		r, size := rune(s[len(s)-1]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeLastRune(s)
		}
		if runeIndex(cutset, r) < 0 {
			return s
		}
		s = s[:len(s)-size]
	}
	return s
}

// TrimSpace returns s without leading and trailing white space; nil if nothing is left.
func TrimSpace(s []byte) []byte {
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
			return TrimFunc(s[start:end], unicode.IsSpace)
		}
		if c != ' ' && (c < '\t' || c > '\r') {
			break
		}
		end--
	}
	if start == end {
		return nil
	}
	return s[start:end]
}
