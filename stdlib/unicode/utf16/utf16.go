// Package utf16 translates between runes and UTF-16.
package utf16

const (
	replacement = '\uFFFD'
	maxRune     = '\U0010FFFF'

	highStart = 0xD800
	lowStart  = 0xDC00
	lowEnd    = 0xE000
	selfStart = 0x10000 // from here on a rune takes two units
)

// IsSurrogate reports whether r is one half of a pair.
func IsSurrogate(r rune) bool { return highStart <= r && r < lowEnd }

// DecodeRune returns the rune of a pair; U+FFFD if the two are none.
func DecodeRune(r1, r2 rune) rune {
	if highStart <= r1 && r1 < lowStart && lowStart <= r2 && r2 < lowEnd {
		return (r1-highStart)<<10 | (r2 - lowStart) + selfStart
	}
	return replacement
}

// EncodeRune returns the pair of r; U+FFFD twice if r takes no pair.
func EncodeRune(r rune) (r1, r2 rune) {
	if r < selfStart || r > maxRune {
		return replacement, replacement
	}
	r -= selfStart
	return highStart + r>>10, lowStart + r&0x3FF
}

// RuneLen returns how many units r takes; -1 if it cannot be encoded.
func RuneLen(r rune) int {
	switch {
	case 0 <= r && r < highStart, lowEnd <= r && r < selfStart:
		return 1
	case selfStart <= r && r <= maxRune:
		return 2
	}
	return -1
}

// AppendRune appends r to a; U+FFFD if it cannot be encoded.
func AppendRune(a []uint16, r rune) []uint16 {
	switch RuneLen(r) {
	case 1:
		return append(a, uint16(r))
	case 2:
		r1, r2 := EncodeRune(r)
		return append(a, uint16(r1), uint16(r2))
	}
	return append(a, replacement)
}

// Encode returns the UTF-16 encoding of s.
func Encode(s []rune) []uint16 {
	n := len(s)
	for _, r := range s {
		if r >= selfStart {
			n++
		}
	}
	a := make([]uint16, 0, n)
	for _, r := range s {
		a = AppendRune(a, r)
	}
	return a
}

// Decode returns the runes of s; U+FFFD for a half without partner.
func Decode(s []uint16) []rune {
	runes := make([]rune, 0, len(s))
	for i := 0; i < len(s); i++ {
		r := rune(s[i])
		if IsSurrogate(r) {
			if i+1 < len(s) {
				r = DecodeRune(r, rune(s[i+1]))
			} else {
				r = replacement
			}
			if r != replacement {
				i++
			}
		}
		runes = append(runes, r)
	}
	return runes
}
