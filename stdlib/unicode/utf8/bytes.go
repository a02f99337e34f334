package utf8

// leafBytes is the largest piece that is handed to a native function at once.
const leafBytes = 64 << 10

// FullRune reports whether p begins with a whole encoding; an invalid one counts, it decodes to RuneError.
func FullRune(p []byte) bool {
	n := len(p)
	if n == 0 {
		return false
	}
	if p[0] < RuneSelf {
		return true
	}
	size, lo, hi := lead(p[0])
	if n >= size {
		return true
	}
	if n > 1 && (p[1] < lo || hi < p[1]) {
		return true
	}
	return n > 2 && p[2]&0xC0 != contMark
}

// DecodeRune decodes the first rune of p and returns it with its length: (RuneError, 0) if p is empty,
// (RuneError, 1) if the encoding is invalid.
func DecodeRune(p []byte) (rune, int) {
	n := len(p)
	if n == 0 {
		return RuneError, 0
	}
	c0 := p[0]
	if c0 < RuneSelf {
		return rune(c0), 1
	}
	size, lo, hi := lead(c0)
	if size == 0 || n < size {
		return RuneError, 1
	}
	c1 := p[1]
	if c1 < lo || hi < c1 {
		return RuneError, 1
	}
	if size == 2 {
		return rune(c0&0x1F)<<6 | rune(c1&contBits), 2
	}
	c2 := p[2]
	if c2&0xC0 != contMark {
		return RuneError, 1
	}
	if size == 3 {
		return rune(c0&0x0F)<<12 | rune(c1&contBits)<<6 | rune(c2&contBits), 3
	}
	c3 := p[3]
	if c3&0xC0 != contMark {
		return RuneError, 1
	}
	return rune(c0&0x07)<<18 | rune(c1&contBits)<<12 | rune(c2&contBits)<<6 | rune(c3&contBits), 4
}

// DecodeLastRune decodes the last rune of p and returns it with its length: (RuneError, 0) if p is empty,
// (RuneError, 1) if the encoding is invalid.
func DecodeLastRune(p []byte) (rune, int) {
	end := len(p)
	if end == 0 {
		return RuneError, 0
	}
	last := p[end-1]
	if last < RuneSelf {
		return rune(last), 1
	}
	// The sequence starts at the nearest start byte within reach, if it fills the rest exactly.
	for start := end - 1; start >= 0 && start >= end-UTFMax; start-- {
		if !RuneStart(p[start]) {
			continue
		}
		if r, size := DecodeRune(p[start:]); start+size == end {
			return r, size
		}
		break
	}
	return RuneError, 1
}

// RuneCount returns the number of runes in p; each byte of an invalid encoding counts as one.
func RuneCount(p []byte) int {
	n := 0
	for len(p) > leafBytes {
		// A piece may end anywhere before the start of a sequence.
		cut := leafBytes
		for cut > leafBytes-UTFMax && !RuneStart(p[cut]) {
			cut--
		}
		n += runeCount(p[:cut])
		p = p[cut:]
	}
	return n + runeCount(p)
}

// Valid reports whether p is wholly valid UTF-8.
func Valid(p []byte) bool {
	for len(p) > leafBytes {
		cut := leafBytes
		for cut > leafBytes-UTFMax && !RuneStart(p[cut]) {
			cut--
		}
		if !valid(p[:cut]) {
			return false
		}
		p = p[cut:]
	}
	return valid(p)
}
