package bytes

import (
	"internal/bytealg"
	"unicode"
	"unicode/utf8"
)

// Map returns a copy of s with each code point replaced by what mapping gives for it, dropped if that is negative.
// Invalid bytes are given to mapping as utf8.RuneError.
func Map(mapping func(rune) rune, s []byte) []byte {
	buf := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRune(s[i:])
		if mapped := mapping(r); uint32(mapped) < utf8.RuneSelf {
			buf = append(buf, byte(mapped))
		} else if mapped >= 0 {
			buf = utf8.AppendRune(buf, mapped)
		}
		i += size
	}
	return buf
}

// ToUpper returns a copy of s in upper case.
func ToUpper(s []byte) []byte {
	view := bytealg.View(s)
	if bytealg.Case(view)&bytealg.HasNonASCII != 0 {
		return Map(unicode.ToUpper, s)
	}
	buf := make([]byte, len(s))
	bytealg.ToUpper(buf, view)
	return buf
}

// ToLower returns a copy of s in lower case.
func ToLower(s []byte) []byte {
	view := bytealg.View(s)
	if bytealg.Case(view)&bytealg.HasNonASCII != 0 {
		return Map(unicode.ToLower, s)
	}
	buf := make([]byte, len(s))
	bytealg.ToLower(buf, view)
	return buf
}

// ToTitle returns a copy of s in title case.
func ToTitle(s []byte) []byte { return Map(unicode.ToTitle, s) }

// ToUpperSpecial is ToUpper with the mappings of c first.
func ToUpperSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToUpper, s) }

// ToLowerSpecial is ToLower with the mappings of c first.
func ToLowerSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToLower, s) }

// ToTitleSpecial is ToTitle with the mappings of c first.
func ToTitleSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToTitle, s) }

// endsWord reports whether a letter after r begins a word, for Title.
func endsWord(r rune) bool {
	if r < utf8.RuneSelf {
		switch {
		case '0' <= r && r <= '9', 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', r == '_':
			return false
		}
		return true
	}
	if unicode.IsLetter(r) || unicode.IsDigit(r) {
		return false
	}
	return unicode.IsSpace(r)
}

// Title returns a copy of s with the first letter of each word in title case. What it takes for words is too
// simple for real text, which is why it is deprecated.
func Title(s []byte) []byte {
	prev := ' '
	return Map(func(r rune) rune {
		begins := endsWord(prev)
		prev = r
		if begins {
			return unicode.ToTitle(r)
		}
		return r
	}, s)
}

// ToValidUTF8 returns a copy of s with each run of invalid bytes replaced by replacement.
func ToValidUTF8(s, replacement []byte) []byte {
	buf := make([]byte, 0, len(s)+len(replacement))
	inRun := false
	for len(s) > 0 {
		_, size := utf8.DecodeRune(s)
		invalid := size == 1 && s[0] >= utf8.RuneSelf
		if !invalid {
			buf = append(buf, s[:size]...)
		} else if !inRun {
			buf = append(buf, replacement...)
		}
		inRun = invalid
		s = s[size:]
	}
	return buf
}
