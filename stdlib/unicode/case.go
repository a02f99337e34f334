package unicode

// Indices of the Delta array of a CaseRange.
const (
	UpperCase = iota
	LowerCase
	TitleCase
	MaxCase
)

// UpperLower as a delta marks a range of alternating upper and lower case letters, upper case first.
const UpperLower = MaxRune + 1

// A CaseRange gives, for the code points from Lo to Hi, what to add for upper, lower and title case.
type CaseRange struct {
	Lo    uint32
	Hi    uint32
	Delta d
}

type d [MaxCase]rune

// SpecialCase holds case mappings of a language that come before the standard ones.
type SpecialCase []CaseRange

// TurkishCase has the mappings of dotted and dotless i.
var TurkishCase = SpecialCase{
	{0x49, 0x49, d{0, 0x131 - 0x49, 0}},
	{0x69, 0x69, d{0x130 - 0x69, 0, 0x130 - 0x69}},
	{0x130, 0x130, d{0, 0x69 - 0x130, 0}},
	{0x131, 0x131, d{0x49 - 0x131, 0, 0x49 - 0x131}},
}

// AzeriCase equals TurkishCase.
var AzeriCase = TurkishCase

// mapCase maps r by the table; found says whether r lies in one of its ranges.
func mapCase(which int, r rune, table []CaseRange) (mapped rune, found bool) {
	if which < 0 || MaxCase <= which {
		return ReplacementChar, false
	}
	lo, hi := 0, len(table)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		cr := &table[mid]
		if r < rune(cr.Lo) {
			hi = mid
			continue
		}
		if r > rune(cr.Hi) {
			lo = mid + 1
			continue
		}
		delta := cr.Delta[which]
		if delta <= MaxRune {
			return r + delta, true
		}
		// An even distance from Lo is upper case, an odd one lower case; title case is upper case here.
		offset := (r - rune(cr.Lo)) &^ 1
		if which == LowerCase {
			offset |= 1
		}
		return rune(cr.Lo) + offset, true
	}
	return r, false
}

// To maps r to the given case: UpperCase, LowerCase or TitleCase.
func To(_case int, r rune) rune {
	mapped, _ := mapCase(_case, r, CaseRanges)
	return mapped
}

// ToUpper maps r to upper case.
func ToUpper(r rune) rune {
	if r <= MaxASCII {
		if 'a' <= r && r <= 'z' {
			r -= 'a' - 'A'
		}
		return r
	}
	return To(UpperCase, r)
}

// ToLower maps r to lower case.
func ToLower(r rune) rune {
	if r <= MaxASCII {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
	return To(LowerCase, r)
}

// ToTitle maps r to title case.
func ToTitle(r rune) rune {
	if r <= MaxASCII {
		if 'a' <= r && r <= 'z' {
			r -= 'a' - 'A'
		}
		return r
	}
	return To(TitleCase, r)
}

// ToUpper maps r to upper case, the special mappings first.
func (special SpecialCase) ToUpper(r rune) rune {
	mapped, found := mapCase(UpperCase, r, special)
	if mapped == r && !found {
		return ToUpper(r)
	}
	return mapped
}

// ToTitle maps r to title case, the special mappings first.
func (special SpecialCase) ToTitle(r rune) rune {
	mapped, found := mapCase(TitleCase, r, special)
	if mapped == r && !found {
		return ToTitle(r)
	}
	return mapped
}

// ToLower maps r to lower case, the special mappings first.
func (special SpecialCase) ToLower(r rune) rune {
	mapped, found := mapCase(LowerCase, r, special)
	if mapped == r && !found {
		return ToLower(r)
	}
	return mapped
}

type orbitStep struct {
	from, to rune
}

// SimpleFold returns the next rune in the cycle of those that are equal to r under simple case folding: the least
// one above r, or the least of all. It returns r itself if r is alone or no code point.
func SimpleFold(r rune) rune {
	if r < 0 || r > MaxRune {
		return r
	}
	if r <= MaxASCII && r != 'k' && r != 'K' && r != 's' && r != 'S' {
		if l := r | 0x20; 'a' <= l && l <= 'z' {
			return r ^ 0x20
		}
		return r
	}
	lo, hi := 0, len(orbits)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if orbits[mid].from < r {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(orbits) && orbits[lo].from == r {
		return orbits[lo].to
	}
	if l := ToLower(r); l != r {
		return l
	}
	return ToUpper(r)
}
