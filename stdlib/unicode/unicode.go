// Package unicode knows the properties of code points.
package unicode

// Version is the Unicode edition of the tables.
const Version = "15.0.0"

const (
	MaxRune         = '\U0010FFFF' // the largest code point
	ReplacementChar = '\uFFFD'     // stands for invalid code points
	MaxASCII        = '\u007F'
	MaxLatin1       = '\u00FF'
)

// A RangeTable is a set of code points: sorted ranges that do not overlap, 16-bit ones first.
type RangeTable struct {
	R16         []Range16
	R32         []Range32
	LatinOffset int // how many of R16 have Hi <= MaxLatin1
}

// A Range16 holds every Stride-th code point from Lo to Hi.
type Range16 struct {
	Lo     uint16
	Hi     uint16
	Stride uint16
}

// A Range32 is a Range16 for code points that need more bits; Lo and Hi are at least 1<<16.
type Range32 struct {
	Lo     uint32
	Hi     uint32
	Stride uint32
}

// linearLimit is the number of ranges up to which a plain search is used.
const linearLimit = 18

func in16(ranges []Range16, r uint16) bool {
	if len(ranges) <= linearLimit || r <= MaxLatin1 {
		for i := range ranges {
			rg := &ranges[i]
			if r < rg.Lo {
				return false
			}
			if r <= rg.Hi {
				return rg.Stride == 1 || (r-rg.Lo)%rg.Stride == 0
			}
		}
		return false
	}
	lo, hi := 0, len(ranges)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		rg := &ranges[mid]
		if r < rg.Lo {
			hi = mid
		} else if r > rg.Hi {
			lo = mid + 1
		} else {
			return rg.Stride == 1 || (r-rg.Lo)%rg.Stride == 0
		}
	}
	return false
}

func in32(ranges []Range32, r uint32) bool {
	lo, hi := 0, len(ranges)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		rg := &ranges[mid]
		if r < rg.Lo {
			hi = mid
		} else if r > rg.Hi {
			lo = mid + 1
		} else {
			return rg.Stride == 1 || (r-rg.Lo)%rg.Stride == 0
		}
	}
	return false
}

// Is reports whether r is in rangeTab.
func Is(rangeTab *RangeTable, r rune) bool {
	r16 := rangeTab.R16
	if len(r16) > 0 && uint32(r) <= uint32(r16[len(r16)-1].Hi) {
		return in16(r16, uint16(r))
	}
	r32 := rangeTab.R32
	return len(r32) > 0 && r >= rune(r32[0].Lo) && in32(r32, uint32(r))
}

// isAboveLatin is Is for runes beyond Latin-1 (or negative ones).
func isAboveLatin(rangeTab *RangeTable, r rune) bool {
	r16 := rangeTab.R16
	if off := rangeTab.LatinOffset; len(r16) > off && uint32(r) <= uint32(r16[len(r16)-1].Hi) {
		return in16(r16[off:], uint16(r))
	}
	r32 := rangeTab.R32
	return len(r32) > 0 && r >= rune(r32[0].Lo) && in32(r32, uint32(r))
}

// In reports whether r is in one of ranges.
func In(r rune, ranges ...*RangeTable) bool {
	return IsOneOf(ranges, r)
}

// IsOneOf reports whether r is in one of ranges.
func IsOneOf(ranges []*RangeTable, r rune) bool {
	for _, t := range ranges {
		if Is(t, r) {
			return true
		}
	}
	return false
}
