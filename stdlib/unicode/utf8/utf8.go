// Package utf8 translates between runes and UTF-8 byte sequences.
package utf8

const (
	RuneError = '\uFFFD'     // the error rune, which stands for invalid encodings
	RuneSelf  = 0x80         // runes below are one byte, equal to themselves
	MaxRune   = '\U0010FFFF' // the largest code point
	UTFMax    = 4            // the most bytes a rune takes
)

const (
	surrogateLo = 0xD800
	surrogateHi = 0xDFFF

	max1 = 1<<7 - 1
	max2 = 1<<11 - 1
	max3 = 1<<16 - 1

	contMark = 0x80
	contBits = 0x3F
)

// lead describes a first byte: the length of its sequence (0 if it cannot be one) and the legal range of the
// second byte, which is narrower than 80..BF where an overlong form, a surrogate or too large a value threatens.
func lead(b byte) (size int, lo, hi byte) {
	switch {
	case b < 0xC2:
		return 0, 0, 0
	case b < 0xE0:
		return 2, 0x80, 0xBF
	case b < 0xF0:
		if b == 0xE0 {
			return 3, 0xA0, 0xBF
		}
		if b == 0xED {
			return 3, 0x80, 0x9F
		}
		return 3, 0x80, 0xBF
	case b < 0xF5:
		if b == 0xF0 {
			return 4, 0x90, 0xBF
		}
		if b == 0xF4 {
			return 4, 0x80, 0x8F
		}
		return 4, 0x80, 0xBF
	}
	return 0, 0, 0
}

// RuneStart reports whether b can be the first byte of a sequence, valid or not.
func RuneStart(b byte) bool { return b&0xC0 != 0x80 }

// ValidRune reports whether r can be encoded.
func ValidRune(r rune) bool {
	return 0 <= r && r < surrogateLo || surrogateHi < r && r <= MaxRune
}

// RuneLen returns the number of bytes r's encoding takes, -1 if r cannot be encoded.
func RuneLen(r rune) int {
	switch {
	case r < 0:
		return -1
	case r <= max1:
		return 1
	case r <= max2:
		return 2
	case surrogateLo <= r && r <= surrogateHi:
		return -1
	case r <= max3:
		return 3
	case r <= MaxRune:
		return 4
	}
	return -1
}

// EncodeRune writes r's encoding to p, which must be long enough, and returns its length. What cannot be
// encoded is written as RuneError.
func EncodeRune(p []byte, r rune) int {
	if uint32(r) <= max1 {
		p[0] = byte(r)
		return 1
	}
	if uint32(r) <= max2 {
		_ = p[1]
		p[0] = 0xC0 | byte(r>>6)
		p[1] = contMark | byte(r)&contBits
		return 2
	}
	if !ValidRune(r) {
		r = RuneError
	}
	if r <= max3 {
		_ = p[2]
		p[0] = 0xE0 | byte(r>>12)
		p[1] = contMark | byte(r>>6)&contBits
		p[2] = contMark | byte(r)&contBits
		return 3
	}
	_ = p[3]
	p[0] = 0xF0 | byte(r>>18)
	p[1] = contMark | byte(r>>12)&contBits
	p[2] = contMark | byte(r>>6)&contBits
	p[3] = contMark | byte(r)&contBits
	return 4
}

// AppendRune appends r's encoding to p; what cannot be encoded is appended as RuneError.
func AppendRune(p []byte, r rune) []byte {
	if uint32(r) <= max1 {
		return append(p, byte(r))
	}
	if uint32(r) <= max2 {
		return append(p, 0xC0|byte(r>>6), contMark|byte(r)&contBits)
	}
	if !ValidRune(r) {
		r = RuneError
	}
	if r <= max3 {
		return append(p, 0xE0|byte(r>>12), contMark|byte(r>>6)&contBits, contMark|byte(r)&contBits)
	}
	return append(p, 0xF0|byte(r>>18), contMark|byte(r>>12)&contBits, contMark|byte(r>>6)&contBits,
		contMark|byte(r)&contBits)
}
