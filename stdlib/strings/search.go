// Package strings works on UTF-8 strings.
package strings

import (
	"internal/bytealg"
	"unicode"
	"unicode/utf8"
)

// Contains reports whether substr is within s.
func Contains(s, substr string) bool { return bytealg.Index(s, substr) >= 0 }

// ContainsAny reports whether s has one of the code points in chars.
func ContainsAny(s, chars string) bool { return IndexAny(s, chars) >= 0 }

// ContainsRune reports whether s has the code point r.
func ContainsRune(s string, r rune) bool { return IndexRune(s, r) >= 0 }

// ContainsFunc reports whether s has a code point for which f is true.
func ContainsFunc(s string, f func(rune) bool) bool { return IndexFunc(s, f) >= 0 }

// Index returns the first index of substr in s, or -1.
func Index(s, substr string) int { return bytealg.Index(s, substr) }

// LastIndex returns the last index of substr in s, or -1.
func LastIndex(s, substr string) int { return bytealg.LastIndex(s, substr) }

// IndexByte returns the first index of c in s, or -1.
func IndexByte(s string, c byte) int { return bytealg.IndexByte(s, c) }

// LastIndexByte returns the last index of c in s, or -1.
func LastIndexByte(s string, c byte) int { return bytealg.LastIndexByte(s, c) }

// IndexRune returns the first index of r in s, or -1; utf8.RuneError stands for any invalid byte too.
func IndexRune(s string, r rune) int {
	switch {
	case uint32(r) < utf8.RuneSelf:
		return bytealg.IndexByte(s, byte(r))
	case r == utf8.RuneError:
		for i, c := range s {
			if c == utf8.RuneError {
				return i
			}
		}
		return -1
	case !utf8.ValidRune(r):
		return -1
	}
	return bytealg.Index(s, string(r))
}

// IndexAny returns the first index in s of one of the code points in chars, or -1.
func IndexAny(s, chars string) int {
	if chars == "" {
		return -1
	}
	if len(chars) == 1 && chars[0] < utf8.RuneSelf {
		return bytealg.IndexByte(s, chars[0])
	}
	for i, c := range s {
		if IndexRune(chars, c) >= 0 {
			return i
		}
	}
	return -1
}

// LastIndexAny returns the last index in s of one of the code points in chars, or -1.
func LastIndexAny(s, chars string) int {
	if chars == "" {
		return -1
	}
	for i := len(s); i > 0; {
		r, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
		if IndexRune(chars, r) >= 0 {
			return i
		}
	}
	return -1
}

// IndexFunc returns the index of the first code point for which f is true, or -1.
func IndexFunc(s string, f func(rune) bool) int { return indexWhere(s, f, true) }

// LastIndexFunc returns the index of the last code point for which f is true, or -1.
func LastIndexFunc(s string, f func(rune) bool) int { return lastIndexWhere(s, f, true) }

func indexWhere(s string, f func(rune) bool, want bool) int {
	for i, r := range s {
		if f(r) == want {
			return i
		}
	}
	return -1
}

func lastIndexWhere(s string, f func(rune) bool, want bool) int {
	for i := len(s); i > 0; {
		r, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
		if f(r) == want {
			return i
		}
	}
	return -1
}

// Count returns how often substr occurs in s without overlap; for an empty substr 1 more than s has code points.
func Count(s, substr string) int {
	if substr == "" {
		return utf8.RuneCountInString(s) + 1
	}
	return bytealg.Count(s, substr)
}

// HasPrefix reports whether s begins with prefix.
func HasPrefix(s, prefix string) bool {
	return len(s) >= len(prefix) && s[:len(prefix)] == prefix
}

// HasSuffix reports whether s ends with suffix.
func HasSuffix(s, suffix string) bool {
	return len(s) >= len(suffix) && s[len(s)-len(suffix):] == suffix
}

// Compare returns -1, 0 or 1 as a is less than, equal to or greater than b, bytewise.
func Compare(a, b string) int {
	if a == b {
		return 0
	}
	if a < b {
		return -1
	}
	return 1
}

// Cut splits s around the first sep; without one it returns s, "", false.
func Cut(s, sep string) (before, after string, found bool) {
	i := bytealg.Index(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}

// CutPrefix returns s without prefix and whether it was there.
func CutPrefix(s, prefix string) (after string, found bool) {
	if !HasPrefix(s, prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// CutSuffix returns s without suffix and whether it was there.
func CutSuffix(s, suffix string) (before string, found bool) {
	if !HasSuffix(s, suffix) {
		return s, false
	}
	return s[:len(s)-len(suffix)], true
}

// EqualFold reports whether s and t are equal under simple Unicode case folding.
func EqualFold(s, t string) bool {
	n := bytealg.FoldedPrefix(s, t)
	s, t = s[n:], t[n:]
	for s != "" && t != "" {
		a, sizeA := utf8.DecodeRuneInString(s)
		b, sizeB := utf8.DecodeRuneInString(t)
		if a != b && !sameFold(a, b) {
			return false
		}
		s, t = s[sizeA:], t[sizeB:]
	}
	return s == t
}

// sameFold reports whether a and b lie in the same folding cycle.
func sameFold(a, b rune) bool {
	for r := unicode.SimpleFold(a); r != a; r = unicode.SimpleFold(r) {
		if r == b {
			return true
		}
	}
	return false
}
