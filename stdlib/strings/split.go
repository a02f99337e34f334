package strings

import (
	"internal/bytealg"
	"unicode"
	"unicode/utf8"
)

// Split cuts s at each sep and returns the parts; an empty sep cuts after each code point.
func Split(s, sep string) []string { return cutUp(s, sep, 0, -1) }

// SplitAfter is Split with sep kept at the end of the parts.
func SplitAfter(s, sep string) []string { return cutUp(s, sep, len(sep), -1) }

// SplitN is Split into at most n parts, the last of which is the uncut rest; all parts if n < 0, nil if n is 0.
func SplitN(s, sep string, n int) []string { return cutUp(s, sep, 0, n) }

// SplitAfterN is SplitN with sep kept at the end of the parts.
func SplitAfterN(s, sep string, n int) []string { return cutUp(s, sep, len(sep), n) }

// cutUp keeps the first keep bytes of each separator with the part before it.
func cutUp(s, sep string, keep, n int) []string {
	if n == 0 {
		return nil
	}
	if sep == "" {
		return runesOf(s, n)
	}
	if n < 0 {
		n = bytealg.Count(s, sep) + 1
	}
	parts := make([]string, 0, min(n, len(s)+1))
	for len(parts) < n-1 {
		i := bytealg.Index(s, sep)
		if i < 0 {
			break
		}
		parts = append(parts, s[:i+keep])
		s = s[i+len(sep):]
	}
	return append(parts, s)
}

// runesOf cuts s into its code points; an invalid byte is a part of its own.
func runesOf(s string, n int) []string {
	if count := utf8.RuneCountInString(s); n < 0 || n > count {
		n = count
	}
	parts := make([]string, 0, n)
	for len(parts) < n-1 {
		_, size := utf8.DecodeRuneInString(s)
		parts = append(parts, s[:size])
		s = s[size:]
	}
	if n > 0 {
		parts = append(parts, s)
	}
	return parts
}

// Fields returns the parts of s between runs of white space.
func Fields(s string) []string {
	fields := []string{}
	rest := s
	for {
		start, end, ok := bytealg.NextField(rest)
		if !ok {
			return FieldsFunc(s, unicode.IsSpace)
		}
		if start == len(rest) {
			return fields
		}
		fields = append(fields, rest[start:end])
		rest = rest[end:]
	}
}

// FieldsFunc returns the parts of s between runs of code points for which f is true.
func FieldsFunc(s string, f func(rune) bool) []string {
	fields := []string{}
	start := -1 // of the field that is open
	for i, r := range s {
		if f(r) {
			if start >= 0 {
				fields = append(fields, s[start:i])
				start = -1
			}
		} else if start < 0 {
			start = i
		}
	}
	if start >= 0 {
		fields = append(fields, s[start:])
	}
	return fields
}

// Join returns elems one after the other with sep between them.
func Join(elems []string, sep string) string {
	switch len(elems) {
	case 0:
		return ""
	case 1:
		return elems[0]
	}
	size := len(sep) * (len(elems) - 1)
	for _, e := range elems {
		if size += len(e); size < 0 {
			panic("strings: Join output length overflow")
		}
	}
	buf := make([]byte, 0, size)
	buf = append(buf, elems[0]...)
	for _, e := range elems[1:] {
		buf = append(buf, sep...)
		buf = append(buf, e...)
	}
	return bytealg.View(buf)
}

// Repeat returns count copies of s; it panics if count is negative or the result too long.
func Repeat(s string, count int) string {
	if count < 0 {
		panic("strings: negative Repeat count")
	}
	if count == 0 || s == "" {
		return ""
	}
	if count == 1 {
		return s
	}
	const maxInt = 1<<63 - 1
	if len(s) > maxInt/count {
		panic("strings: Repeat output length overflow")
	}
	size := len(s) * count
	buf := append(make([]byte, 0, size), s...)
	for len(buf) < size { // twice as much each time, in pieces of moderate size
		buf = append(buf, buf[:min(size-len(buf), len(buf), max(len(s), 256<<10/len(s)*len(s)))]...)
	}
	return bytealg.View(buf)
}

// Clone returns a copy of s in memory of its own.
func Clone(s string) string {
	if s == "" {
		return ""
	}
	return string([]byte(s))
}

// Replace returns s with the first n occurrences of old replaced by new, all if n < 0. An empty old matches before
// each code point and at the end.
func Replace(s, old, new string, n int) string {
	if old == new || n == 0 {
		return s
	}
	found := Count(s, old)
	if found == 0 {
		return s
	}
	if n < 0 || found < n {
		n = found
	}
	buf := make([]byte, 0, len(s)+n*(len(new)-len(old)))
	rest := s
	for i := 0; i < n; i++ {
		at := 0
		if old != "" {
			at = bytealg.Index(rest, old)
		} else if i > 0 {
			_, at = utf8.DecodeRuneInString(rest)
		}
		buf = append(buf, rest[:at]...)
		buf = append(buf, new...)
		rest = rest[at+len(old):]
	}
	return bytealg.View(append(buf, rest...))
}

// ReplaceAll is Replace without a limit.
func ReplaceAll(s, old, new string) string { return Replace(s, old, new, -1) }
