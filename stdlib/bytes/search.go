// Package bytes works on byte slices as package strings does on strings.
package bytes

import (
	"internal/bytealg"
	"unicode"
	"unicode/utf8"
)

// Contains reports whether subslice is within b.
func Contains(b, subslice []byte) bool { return Index(b, subslice) >= 0 }

// ContainsAny reports whether s has one of the code points in chars.
func ContainsAny(s []byte, chars string) bool { return IndexAny(s, chars) >= 0 }

// ContainsRune reports whether s has the code point r.
func ContainsRune(s []byte, r rune) bool { return IndexRune(s, r) >= 0 }

// ContainsFunc reports whether s has a code point for which f is true.
func ContainsFunc(s []byte, f func(rune) bool) bool { return IndexFunc(s, f) >= 0 }

// Index returns the first index of sep in s, or -1.
func Index(s, sep []byte) int { return bytealg.Index(bytealg.View(s), bytealg.View(sep)) }

// LastIndex returns the last index of sep in s, or -1.
func LastIndex(s, sep []byte) int {
	return bytealg.LastIndex(bytealg.View(s), bytealg.View(sep))
}

// IndexByte returns the first index of c in b, or -1.
func IndexByte(b []byte, c byte) int { return bytealg.IndexByte(bytealg.View(b), c) }

// LastIndexByte returns the last index of c in s, or -1.
func LastIndexByte(s []byte, c byte) int { return bytealg.LastIndexByte(bytealg.View(s), c) }

// IndexRune returns the first index of r in s, or -1; utf8.RuneError stands for any invalid byte too.
func IndexRune(s []byte, r rune) int { return runeIndex(bytealg.View(s), r) }

func runeIndex(s string, r rune) int {
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
func IndexAny(s []byte, chars string) int {
	if chars == "" {
		return -1
	}
	for i, c := range bytealg.View(s) {
		if runeIndex(chars, c) >= 0 {
			return i
		}
	}
	return -1
}

// LastIndexAny returns the last index in s of one of the code points in chars, or -1.
func LastIndexAny(s []byte, chars string) int {
	if chars == "" {
		return -1
	}
	for i := len(s); i > 0; {
		r, size := utf8.DecodeLastRune(s[:i])
		i -= size
		if runeIndex(chars, r) >= 0 {
			return i
		}
	}
	return -1
}

// IndexFunc returns the index of the first code point for which f is true, or -1.
func IndexFunc(s []byte, f func(rune) bool) int { return indexWhere(s, f, true) }

// LastIndexFunc returns the index of the last code point for which f is true, or -1.
func LastIndexFunc(s []byte, f func(rune) bool) int { return lastIndexWhere(s, f, true) }

func indexWhere(s []byte, f func(rune) bool, want bool) int {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRune(s[i:])
		if f(r) == want {
			return i
		}
		i += size
	}
	return -1
}

func lastIndexWhere(s []byte, f func(rune) bool, want bool) int {
	for i := len(s); i > 0; {
		r, size := utf8.DecodeLastRune(s[:i])
		i -= size
		if f(r) == want {
			return i
		}
	}
	return -1
}

// Count returns how often sep occurs in s without overlap; for an empty sep 1 more than s has code points.
func Count(s, sep []byte) int {
	if len(sep) == 0 {
		return utf8.RuneCount(s) + 1
	}
	return bytealg.Count(bytealg.View(s), bytealg.View(sep))
}

// Equal reports whether a and b have the same length and bytes; nil equals empty.
func Equal(a, b []byte) bool { return bytealg.View(a) == bytealg.View(b) }

// HasPrefix reports whether s begins with prefix.
func HasPrefix(s, prefix []byte) bool {
	return len(s) >= len(prefix) && Equal(s[:len(prefix)], prefix)
}

// HasSuffix reports whether s ends with suffix.
func HasSuffix(s, suffix []byte) bool {
	return len(s) >= len(suffix) && Equal(s[len(s)-len(suffix):], suffix)
}

// Compare returns -1, 0 or 1 as a is less than, equal to or greater than b, bytewise.
func Compare(a, b []byte) int {
	x, y := bytealg.View(a), bytealg.View(b)
	if x == y {
		return 0
	}
	if x < y {
		return -1
	}
	return 1
}

// Cut splits s around the first sep; without one it returns s, nil, false.
func Cut(s, sep []byte) (before, after []byte, found bool) {
	i := Index(s, sep)
	if i < 0 {
		return s, nil, false
	}
	return s[:i], s[i+len(sep):], true
}

// CutPrefix returns s without prefix and whether it was there.
func CutPrefix(s, prefix []byte) (after []byte, found bool) {
	if !HasPrefix(s, prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// CutSuffix returns s without suffix and whether it was there.
func CutSuffix(s, suffix []byte) (before []byte, found bool) {
	if !HasSuffix(s, suffix) {
		return s, false
	}
	return s[:len(s)-len(suffix)], true
}

// EqualFold reports whether s and t are equal under simple Unicode case folding.
func EqualFold(s, t []byte) bool {
	n := bytealg.FoldedPrefix(bytealg.View(s), bytealg.View(t))
	s, t = s[n:], t[n:]
	for len(s) > 0 && len(t) > 0 {
		a, sizeA := utf8.DecodeRune(s)
		b, sizeB := utf8.DecodeRune(t)
		if a != b && !sameFold(a, b) {
			return false
		}
		s, t = s[sizeA:], t[sizeB:]
	}
	return len(s) == len(t)
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
