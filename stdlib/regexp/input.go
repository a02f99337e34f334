package regexp

import (
	"io"
	"regexp/internal/program"
	"unicode/utf8"
)

// An input is a text, or a reader whose runes become text when they are needed.
type input struct {
	text string
	r    io.RuneReader // nil if text is all
}

// at returns the rune at pos and its width; -1 and 0 at the end.
func (in *input) at(pos int) (r rune, width int) {
	if pos >= len(in.text) && !in.more() {
		return -1, 0
	}
	if c := in.text[pos]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(in.text[pos:])
}

// more adds a rune of the reader to the text.
func (in *input) more() bool {
	if in.r == nil {
		return false
	}
	r, size, err := in.r.ReadRune()
	if err != nil {
		in.r = nil
		return false
	}
	if r == utf8.RuneError && size == 1 {
		in.text += "\xff" // keeps its width
	} else {
		in.text += string(r)
	}
	return true
}

func isWord(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '_'
}

// conditions returns which of the empty conditions hold at pos.
func (in *input) conditions(pos int) int32 {
	before, after := rune(-1), rune(-1)
	if pos > 0 {
		before, _ = utf8.DecodeLastRuneInString(in.text[:pos])
	}
	after, _ = in.at(pos)
	var c int32
	if before < 0 {
		c |= program.BeginText | program.BeginLine
	} else if before == '\n' {
		c |= program.BeginLine
	}
	if after < 0 {
		c |= program.EndText | program.EndLine
	} else if after == '\n' {
		c |= program.EndLine
	}
	if isWord(before) != isWord(after) {
		return c | program.WordBoundary
	}
	return c | program.NoWordBoundary
}

// inSet reports whether r is in one of the ranges.
func inSet(set []rune, r rune) bool {
	if len(set) <= 8 {
		for i := 0; i < len(set); i += 2 {
			if r < set[i] {
				return false
			}
			if r <= set[i+1] {
				return true
			}
		}
		return false
	}
	lo, hi := 0, len(set)/2
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if r < set[2*mid] {
			hi = mid
		} else if r > set[2*mid+1] {
			lo = mid + 1
		} else {
			return true
		}
	}
	return false
}
