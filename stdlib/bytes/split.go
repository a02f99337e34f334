package bytes

import (
	"internal/bytealg"
	"unicode"
	"unicode/utf8"
)

// Split cuts s at each sep and returns the parts; an empty sep cuts after each code point.
func Split(s, sep []byte) [][]byte { return cutUp(s, sep, 0, -1) }

// SplitAfter is Split with sep kept at the end of the parts.
func SplitAfter(s, sep []byte) [][]byte { return cutUp(s, sep, len(sep), -1) }

// SplitN is Split into at most n parts, the last of which is the uncut rest; all parts if n < 0, nil if n is 0.
func SplitN(s, sep []byte, n int) [][]byte { return cutUp(s, sep, 0, n) }

// SplitAfterN is SplitN with sep kept at the end of the parts.
func SplitAfterN(s, sep []byte, n int) [][]byte { return cutUp(s, sep, len(sep), n) }

// cutUp keeps the first keep bytes of each separator with the part before it. The parts cannot be appended to
// without a copy, but for the last.
func cutUp(s, sep []byte, keep, n int) [][]byte {
	if n == 0 {
		return nil
	}
	if len(sep) == 0 {
		return runesOf(s, n)
	}
	if n < 0 {
		n = Count(s, sep) + 1
	}
	parts := make([][]byte, 0, min(n, len(s)+1))
	for len(parts) < n-1 {
		i := Index(s, sep)
		if i < 0 {
			break
		}
		parts = append(parts, s[:i+keep:i+keep])
		s = s[i+len(sep):]
	}
	return append(parts, s)
}

// runesOf cuts s into its code points; an invalid byte is a part of its own.
func runesOf(s []byte, n int) [][]byte {
	if n <= 0 || n > len(s) {
		n = len(s)
	}
	parts := [][]byte{}
	for len(s) > 0 {
		if len(parts) == n-1 {
			parts = append(parts, s)
			break
		}
		_, size := utf8.DecodeRune(s)
		parts = append(parts, s[:size:size])
		s = s[size:]
	}
	return parts
}

// Fields returns the parts of s between runs of white space.
func Fields(s []byte) [][]byte {
	fields := [][]byte{}
	rest := s
	for {
		start, end, ok := bytealg.NextField(bytealg.View(rest))
		if !ok {
			return FieldsFunc(s, unicode.IsSpace)
		}
		if start == len(rest) {
			return fields
		}
		fields = append(fields, rest[start:end:end])
		rest = rest[end:]
	}
}

// FieldsFunc returns the parts of s between runs of code points for which f is true.
func FieldsFunc(s []byte, f func(rune) bool) [][]byte {
	fields := [][]byte{}
	start := -1 // of the field that is open
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRune(s[i:])
		if f(r) {
			if start >= 0 {
				fields = append(fields, s[start:i:i])
				start = -1
			}
		} else if start < 0 {
			start = i
		}
		i += size
	}
	if start >= 0 {
		fields = append(fields, s[start:len(s):len(s)])
	}
	return fields
}

// Join returns the elements of s one after the other with sep between them, in a new slice.
func Join(s [][]byte, sep []byte) []byte {
	if len(s) == 0 {
		return []byte{}
	}
	if len(s) == 1 {
		return append([]byte(nil), s[0]...)
	}
	size := len(sep) * (len(s) - 1)
	for _, e := range s {
		if size += len(e); size < 0 {
			panic("bytes: Join output length overflow")
		}
	}
	buf := append(make([]byte, 0, size), s[0]...)
	for _, e := range s[1:] {
		buf = append(buf, sep...)
		buf = append(buf, e...)
	}
	return buf
}

// Repeat returns count copies of b; it panics if count is negative or the result too long.
func Repeat(b []byte, count int) []byte {
	if count < 0 {
		panic("bytes: negative Repeat count")
	}
	if count == 0 || len(b) == 0 {
		return []byte{}
	}
	const maxInt = 1<<63 - 1
	if len(b) > maxInt/count {
		panic("bytes: Repeat output length overflow")
	}
	size := len(b) * count
	buf := append(make([]byte, 0, size), b...)
	for len(buf) < size { // twice as much each time, in pieces of moderate size
		buf = append(buf, buf[:min(size-len(buf), len(buf), max(len(b), 256<<10/len(b)*len(b)))]...)
	}
	return buf
}

// Clone returns a copy of b; nil for nil.
func Clone(b []byte) []byte {
	if b == nil {
		return nil
	}
	return append([]byte{}, b...)
}

// Runes returns the code points of s.
func Runes(s []byte) []rune {
	runes := make([]rune, 0, utf8.RuneCount(s))
	for _, r := range bytealg.View(s) {
		runes = append(runes, r)
	}
	return runes
}

// Replace returns a copy of s with the first n occurrences of old replaced by new, all if n < 0. An empty old
// matches before each code point and at the end.
func Replace(s, old, new []byte, n int) []byte {
	if n != 0 {
		if found := Count(s, old); n < 0 || found < n {
			n = found
		}
	}
	if n == 0 {
		return append([]byte(nil), s...)
	}
	buf := make([]byte, 0, len(s)+n*(len(new)-len(old)))
	for i := 0; i < n; i++ {
		at := 0
		if len(old) > 0 {
			at = Index(s, old)
		} else if i > 0 {
			_, at = utf8.DecodeRune(s)
		}
		buf = append(buf, s[:at]...)
		buf = append(buf, new...)
		s = s[at+len(old):]
	}
	return append(buf, s...)
}

// ReplaceAll is Replace without a limit.
func ReplaceAll(s, old, new []byte) []byte { return Replace(s, old, new, -1) }
