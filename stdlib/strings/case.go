package strings

import (
	"internal/bytealg"
	"unicode"
	"unicode/utf8"
)

// Map returns s with each code point replaced by what mapping gives for it, dropped if that is negative. Invalid
// bytes are given to mapping as utf8.RuneError and come back as its three bytes.
func Map(mapping func(rune) rune, s string) string {
	same := 0 // the length of the part that mapping has left as it is
	for same < len(s) {
		r, size := utf8.DecodeRuneInString(s[same:])
		if mapped := mapping(r); mapped != r || r == utf8.RuneError && size == 1 {
			buf := append(make([]byte, 0, len(s)+utf8.UTFMax), s[:same]...)
			if mapped >= 0 {
				buf = utf8.AppendRune(buf, mapped)
			}
			return bytealg.View(mapRest(buf, mapping, s[same+size:]))
		}
		same += size
	}
	return s
}

func mapRest(buf []byte, mapping func(rune) rune, s string) []byte {
	for _, r := range s {
		if mapped := mapping(r); uint32(mapped) < utf8.RuneSelf {
			buf = append(buf, byte(mapped))
		} else if mapped >= 0 {
			buf = utf8.AppendRune(buf, mapped)
		}
	}
	return buf
}

// ToUpper returns s in upper case.
func ToUpper(s string) string {
	has := bytealg.Case(s)
	if has&bytealg.HasNonASCII != 0 {
		return Map(unicode.ToUpper, s)
	}
	if has&bytealg.HasLower == 0 {
		return s
	}
	buf := make([]byte, len(s))
	bytealg.ToUpper(buf, s)
	return bytealg.View(buf)
}

// ToLower returns s in lower case.
func ToLower(s string) string {
	has := bytealg.Case(s)
	if has&bytealg.HasNonASCII != 0 {
		return Map(unicode.ToLower, s)
	}
	if has&bytealg.HasUpper == 0 {
		return s
	}
	buf := make([]byte, len(s))
	bytealg.ToLower(buf, s)
	return bytealg.View(buf)
}

// ToTitle returns s in title case.
func ToTitle(s string) string { return Map(unicode.ToTitle, s) }

// ToUpperSpecial is ToUpper with the mappings of c first.
func ToUpperSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToUpper, s) }

// ToLowerSpecial is ToLower with the mappings of c first.
func ToLowerSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToLower, s) }

// ToTitleSpecial is ToTitle with the mappings of c first.
func ToTitleSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToTitle, s) }

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

// Title returns s with the first letter of each word in title case. What it takes for words is too simple for
// real text, which is why it is deprecated.
func Title(s string) string {
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

// ToValidUTF8 returns s with each run of invalid bytes replaced by replacement.
func ToValidUTF8(s, replacement string) string {
	if utf8.ValidString(s) {
		return s
	}
	buf := make([]byte, 0, len(s)+len(replacement))
	inRun := false
	for s != "" {
		_, size := utf8.DecodeRuneInString(s)
		invalid := size == 1 && s[0] >= utf8.RuneSelf
		if !invalid {
			buf = append(buf, s[:size]...)
		} else if !inRun {
			buf = append(buf, replacement...)
		}
		inRun = invalid
		s = s[size:]
	}
	return bytealg.View(buf)
}
