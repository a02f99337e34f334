package unicode

// The flags of latinProps.
const (
	flagControl = 1 << iota
	flagPunct
	flagNumber
	flagSymbol
	flagSpace // category Z, not what IsSpace asks for
	flagUpper
	flagLower
	flagPrint

	flagLetter = flagUpper | flagLower // both for a letter without case
)

// GraphicRanges are the sets of graphic characters.
var GraphicRanges = []*RangeTable{&tabL, &tabM, &tabN, &tabP, &tabS, &tabZs}

// PrintRanges are the sets of printable characters, but for the ASCII space.
var PrintRanges = []*RangeTable{&tabL, &tabM, &tabN, &tabP, &tabS}

// IsControl reports whether r is a control character.
func IsControl(r rune) bool {
	return uint32(r) <= MaxLatin1 && latinProps[uint8(r)]&flagControl != 0 && r != 0xAD
}

// IsLetter reports whether r is a letter (category L).
func IsLetter(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latinProps[uint8(r)]&flagLetter != 0
	}
	return isAboveLatin(&tabL, r)
}

// IsMark reports whether r is a mark (category M).
func IsMark(r rune) bool {
	return isAboveLatin(&tabM, r) // Latin-1 has none
}

// IsNumber reports whether r is a number (category N).
func IsNumber(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latinProps[uint8(r)]&flagNumber != 0
	}
	return isAboveLatin(&tabN, r)
}

// IsDigit reports whether r is a decimal digit.
func IsDigit(r rune) bool {
	if r <= MaxLatin1 {
		return '0' <= r && r <= '9'
	}
	return isAboveLatin(&tabNd, r)
}

// IsPunct reports whether r is punctuation (category P).
func IsPunct(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latinProps[uint8(r)]&flagPunct != 0
	}
	return Is(&tabP, r)
}

// IsSymbol reports whether r is a symbol (category S).
func IsSymbol(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latinProps[uint8(r)]&flagSymbol != 0
	}
	return isAboveLatin(&tabS, r)
}

// IsSpace reports whether r is white space: in Latin-1 \t \n \v \f \r, space, U+0085 and U+00A0, beyond it the
// property White_Space.
func IsSpace(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		switch r {
		case '\t', '\n', '\v', '\f', '\r', ' ', 0x85, 0xA0:
			return true
		}
		return false
	}
	return isAboveLatin(&propWhiteSpace, r)
}

// IsGraphic reports whether r is graphic: letter, mark, number, punctuation, symbol or space separator.
func IsGraphic(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latinProps[uint8(r)]&flagPrint != 0 || r == 0xA0
	}
	return IsOneOf(GraphicRanges, r)
}

// IsPrint is IsGraphic with the ASCII space as the only space.
func IsPrint(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latinProps[uint8(r)]&flagPrint != 0
	}
	return IsOneOf(PrintRanges, r)
}

// IsUpper reports whether r is an upper case letter.
func IsUpper(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latinProps[uint8(r)]&flagLetter == flagUpper
	}
	return isAboveLatin(&tabLu, r)
}

// IsLower reports whether r is a lower case letter.
func IsLower(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latinProps[uint8(r)]&flagLetter == flagLower
	}
	return isAboveLatin(&tabLl, r)
}

// IsTitle reports whether r is a title case letter.
func IsTitle(r rune) bool {
	return r > MaxLatin1 && isAboveLatin(&tabLt, r)
}
