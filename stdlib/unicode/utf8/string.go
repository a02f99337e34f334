package utf8

// FullRuneInString reports whether s begins with a whole encoding; an invalid one counts, it decodes to RuneError.
func FullRuneInString(s string) bool {
	n := len(s)
	if n == 0 {
		return false
	}
	if s[0] < RuneSelf {
		return true
	}
	size, lo, hi := lead(s[0])
	if n >= size {
		return true
	}
	if n > 1 && (s[1] < lo || hi < s[1]) {
		return true
	}
	return n > 2 && s[2]&0xC0 != contMark
}

// DecodeRuneInString decodes the first rune of s and returns it with its length: (RuneError, 0) if s is empty,
// (RuneError, 1) if the encoding is invalid.
func DecodeRuneInString(s string) (rune, int) {
	n := len(s)
	if n == 0 {
		return RuneError, 0
	}
	c0 := s[0]
	if c0 < RuneSelf {
		return rune(c0), 1
	}
	size, lo, hi := lead(c0)
	if size == 0 || n < size {
		return RuneError, 1
	}
	c1 := s[1]
	if c1 < lo || hi < c1 {
		return RuneError, 1
	}
	if size == 2 {
		return rune(c0&0x1F)<<6 | rune(c1&contBits), 2
	}
	c2 := s[2]
	if c2&0xC0 != contMark {
		return RuneError, 1
	}
	if size == 3 {
		return rune(c0&0x0F)<<12 | rune(c1&contBits)<<6 | rune(c2&contBits), 3
	}
	c3 := s[3]
	if c3&0xC0 != contMark {
		return RuneError, 1
	}
	return rune(c0&0x07)<<18 | rune(c1&contBits)<<12 | rune(c2&contBits)<<6 | rune(c3&contBits), 4
}

// DecodeLastRuneInString decodes the last rune of s and returns it with its length: (RuneError, 0) if s is empty,
// (RuneError, 1) if the encoding is invalid.
func DecodeLastRuneInString(s string) (rune, int) {
	end := len(s)
	if end == 0 {
		return RuneError, 0
	}
	last := s[end-1]
	if last < RuneSelf {
		return rune(last), 1
	}
	// The sequence starts at the nearest start byte within reach, if it fills the rest exactly.
	for start := end - 1; start >= 0 && start >= end-UTFMax; start-- {
		if !RuneStart(s[start]) {
			continue
		}
		if r, size := DecodeRuneInString(s[start:]); start+size == end {
			return r, size
		}
		break
	}
	return RuneError, 1
}

// RuneCountInString returns the number of runes in s; each byte of an invalid encoding counts as one.
func RuneCountInString(s string) int {
	n := 0
	for len(s) > leafBytes {
		// A piece may end anywhere before the start of a sequence.
		cut := leafBytes
		for cut > leafBytes-UTFMax && !RuneStart(s[cut]) {
			cut--
		}
		n += runeCountInString(s[:cut])
		s = s[cut:]
	}
	return n + runeCountInString(s)
}

// ValidString reports whether s is wholly valid UTF-8.
func ValidString(s string) bool {
	for len(s) > leafBytes {
		cut := leafBytes
		for cut > leafBytes-UTFMax && !RuneStart(s[cut]) {
			cut--
		}
		if !validString(s[:cut]) {
			return false
		}
		s = s[cut:]
	}
	return validString(s)
}
