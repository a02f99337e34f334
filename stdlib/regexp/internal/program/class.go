package program

import (
	"sort"
	"unicode"
)

// A set of runes is a list of ranges: first and last alternating. While it is built its ranges are in any order.

// addRange adds lo to hi, with what folds to them if asked for.
func addRange(set []rune, lo, hi rune, fold bool) []rune {
	set = append(set, lo, hi)
	if !fold || hi < minFold || lo > maxFold {
		return set
	}
	for r := max(lo, minFold); r <= min(hi, maxFold); r++ {
		for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
			if f < lo || f > hi {
				set = append(set, f, f)
			}
		}
	}
	return set
}

// addSet adds all ranges of other.
func addSet(set, other []rune, fold bool) []rune {
	for i := 0; i < len(other); i += 2 {
		set = addRange(set, other[i], other[i+1], fold)
	}
	return set
}

type rangesByStart []rune

func (s rangesByStart) Len() int           { return len(s) / 2 }
func (s rangesByStart) Less(i, j int) bool { return s[2*i] < s[2*j] }
func (s rangesByStart) Swap(i, j int) {
	s[2*i], s[2*j] = s[2*j], s[2*i]
	s[2*i+1], s[2*j+1] = s[2*j+1], s[2*i+1]
}

// cleanSet brings a set into order and joins ranges that touch.
func cleanSet(set []rune) []rune {
	if len(set) < 4 {
		return set
	}
	sort.Sort(rangesByStart(set))
	out := set[:2]
	for i := 2; i < len(set); i += 2 {
		if last := len(out) - 1; set[i] <= out[last]+1 {
			out[last] = max(out[last], set[i+1])
		} else {
			out = append(out, set[i], set[i+1])
		}
	}
	return out
}

// negateSet returns what is not in a clean set.
func negateSet(set []rune) []rune {
	var out []rune
	next := rune(0)
	for i := 0; i < len(set); i += 2 {
		if next < set[i] {
			out = append(out, next, set[i]-1)
		}
		next = set[i+1] + 1
	}
	if next <= maxRune {
		out = append(out, next, maxRune)
	}
	return out
}

// tableSet returns the ranges of a Unicode table.
func tableSet(t *unicode.RangeTable) []rune {
	var set []rune
	for _, r := range t.R16 {
		if r.Stride == 1 {
			set = append(set, rune(r.Lo), rune(r.Hi))
			continue
		}
		for c := rune(r.Lo); c <= rune(r.Hi); c += rune(r.Stride) {
			set = append(set, c, c)
		}
	}
	for _, r := range t.R32 {
		if r.Stride == 1 {
			set = append(set, rune(r.Lo), rune(r.Hi))
			continue
		}
		for c := rune(r.Lo); c <= rune(r.Hi); c += rune(r.Stride) {
			set = append(set, c, c)
		}
	}
	return set
}

// unicodeSet returns the set of a category, a script or a category's long name.
func unicodeSet(name string, fold bool) ([]rune, bool) {
	if name == "Any" {
		return []rune{0, maxRune}, true
	}
	if alias, ok := unicode.CategoryAliases[name]; ok {
		name = alias
	}
	table, ok := unicode.Categories[name]
	if !ok {
		table, ok = unicode.Scripts[name]
	}
	if !ok {
		return nil, false
	}
	return cleanSet(addSet(nil, tableSet(table), fold)), true
}

// asciiSet returns the set of a name as in [[:alpha:]].
func asciiSet(name string) []rune {
	switch name {
	case "alnum":
		return []rune{'0', '9', 'A', 'Z', 'a', 'z'}
	case "alpha":
		return []rune{'A', 'Z', 'a', 'z'}
	case "ascii":
		return []rune{0, 0x7F}
	case "blank":
		return []rune{'\t', '\t', ' ', ' '}
	case "cntrl":
		return []rune{0, 0x1F, 0x7F, 0x7F}
	case "digit":
		return []rune{'0', '9'}
	case "graph":
		return []rune{'!', '~'}
	case "lower":
		return []rune{'a', 'z'}
	case "print":
		return []rune{' ', '~'}
	case "punct":
		return []rune{'!', '/', ':', '@', '[', '`', '{', '~'}
	case "space":
		return []rune{'\t', '\r', ' ', ' '}
	case "upper":
		return []rune{'A', 'Z'}
	case "word":
		return []rune{'0', '9', 'A', 'Z', '_', '_', 'a', 'z'}
	case "xdigit":
		return []rune{'0', '9', 'A', 'F', 'a', 'f'}
	}
	return nil
}

// perlSet returns the set of \d, \s, \w and, negated, their capitals; nil for other letters.
func perlSet(c byte) []rune {
	var set []rune
	switch c | 0x20 {
	case 'd':
		set = []rune{'0', '9'}
	case 's':
		set = []rune{'\t', '\n', '\f', '\r', ' ', ' '}
	case 'w':
		set = asciiSet("word")
	default:
		return nil
	}
	if c < 'a' {
		return negateSet(set)
	}
	return set
}
