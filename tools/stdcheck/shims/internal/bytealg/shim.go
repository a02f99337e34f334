package bytealg

import (
	"bytes"
	"strings"
)

func bound(s string) {
	if len(s) > leafBytes {
		panic("piece too long")
	}
}

func indexByte(s string, c byte) int     { bound(s); return strings.IndexByte(s, c) }
func lastIndexByte(s string, c byte) int { bound(s); return strings.LastIndexByte(s, c) }
func countByte(s string, c byte) int     { bound(s); return bytes.Count([]byte(s), []byte{c}) }
func index(s, sep string) int            { bound(s); return strings.Index(s, sep) }

func caseBits(s string) int {
	bound(s)
	bits := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= 0x80:
			bits |= HasNonASCII
		case 'a' <= c && c <= 'z':
			bits |= HasLower
		case 'A' <= c && c <= 'Z':
			bits |= HasUpper
		}
	}
	return bits
}

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 32
	}
	return c
}

func toLower(dst []byte, s string) {
	bound(s)
	for i := 0; i < len(s); i++ {
		dst[i] = lower(s[i])
	}
}

func toUpper(dst []byte, s string) {
	bound(s)
	for i := 0; i < len(s); i++ {
		dst[i] = s[i]
		if 'a' <= s[i] && s[i] <= 'z' {
			dst[i] -= 32
		}
	}
}

func foldedPrefix(s, t string) int {
	bound(s)
	bound(t)
	for i := 0; i < len(s) && i < len(t); i++ {
		if s[i] >= 0x80 || t[i] >= 0x80 || lower(s[i]) != lower(t[i]) {
			return i
		}
	}
	return min(len(s), len(t))
}

func nextField(s string) (start, end int) {
	bound(s)
	space := []byte("\t\n\v\f\r ")
	for start < len(s) && bytes.IndexByte(space, s[start]) >= 0 {
		start++
	}
	end = start
	for end < len(s) && bytes.IndexByte(space, s[end]) < 0 {
		if s[end] >= 0x80 {
			return -1, 0
		}
		end++
	}
	return
}
