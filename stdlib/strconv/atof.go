package strconv

import "math"

// ParseFloat reads s as a floating-point number: decimal or hexadecimal as Go writes them, underscores included,
// or inf, infinity (with an optional sign) or nan in any case. bitSize is 32 or 64; the result is rounded to the
// nearest value of that size. Too large a value gives ±Inf and ErrRange.
func ParseFloat(s string, bitSize int) (float64, error) {
	f, n, err := parseFloatPrefix(s, bitSize)
	if n != len(s) && (err == nil || err.Err != ErrSyntax) {
		return 0, failSyntax("ParseFloat", s)
	}
	if err != nil {
		return f, err
	}
	return f, nil
}

// parseFloatPrefix reads the number at the start of s and returns its length.
func parseFloatPrefix(s string, bitSize int) (float64, int, *NumError) {
	if bitSize != 32 {
		bitSize = 64
	}
	f, n, overflow := parseDecimal(s, bitSize)
	if n == 0 || n < len(s) {
		if f, n, ok := specialFloat(s); ok {
			return f, n, nil
		}
		if n == 0 || s[n] == '_' || s[n]|0x20 == 'x' || hasUnderscore(s[:min(len(s), n+40)]) {
			return parseUnusual(s, bitSize)
		}
	}
	if overflow {
		return f, n, failRange("ParseFloat", s)
	}
	return f, n, nil
}

func hasUnderscore(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] == '_' {
			return true
		}
	}
	return false
}

// specialFloat reads inf, infinity and nan; the infinities may have a sign.
func specialFloat(s string) (float64, int, bool) {
	sign, n := 1, 0
	if s != "" && (s[0] == '+' || s[0] == '-') {
		if s[0] == '-' {
			sign = -1
		}
		n = 1
	}
	switch {
	case hasFoldedPrefix(s[n:], "infinity"):
		return math.Inf(sign), n + 8, true
	case hasFoldedPrefix(s[n:], "inf"):
		return math.Inf(sign), n + 3, true
	case n == 0 && hasFoldedPrefix(s, "nan"):
		return math.NaN(), 3, true
	}
	return 0, 0, false
}

func hasFoldedPrefix(s, lower string) bool {
	if len(s) < len(lower) {
		return false
	}
	for i := 0; i < len(lower); i++ {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c != lower[i] {
			return false
		}
	}
	return true
}

// A literal is a number's text taken apart by scanLiteral.
type literal struct {
	neg         bool
	hex         bool
	underscores bool
	trunc       bool   // nonzero hexadecimal digits were left out of mant
	mant        uint64 // hexadecimal only: the leading digits, at most 60 bits
	exp         int    // hexadecimal only: the value is mant × 2^exp
	size        int    // bytes of text
}

// scanLiteral reads a decimal or hexadecimal number in the widest sense.
func scanLiteral(s string) (l literal, ok bool) {
	i := 0
	if i < len(s) && (s[i] == '+' || s[i] == '-') {
		l.neg = s[i] == '-'
		i++
	}
	if i+2 < len(s) && s[i] == '0' && s[i+1]|0x20 == 'x' {
		l.hex = true
		i += 2
	}
	i, ok = l.scanMantissa(s, i)
	if !ok {
		return l, false
	}
	mark := byte('e')
	if l.hex {
		mark = 'p'
	}
	if i < len(s) && s[i]|0x20 == mark {
		i, ok = l.scanExponent(s, i+1)
		if !ok {
			return l, false
		}
	} else if l.hex {
		return l, false
	}
	l.size = i
	return l, !l.underscores || underscoresOK(s[:i])
}

func (l *literal) scanMantissa(s string, i int) (int, bool) {
	point, digits := false, false
	for ; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '_':
			l.underscores = true
			continue
		case c == '.':
			if point {
				return i, digits
			}
			point = true
			continue
		case !('0' <= c && c <= '9' || l.hex && digitValue(c) < 16):
			return i, digits
		}
		digits = true
		if !l.hex {
			continue
		}
		if l.mant>>56 != 0 {
			l.trunc = l.trunc || c != '0'
			if !point {
				l.exp += 4
			}
			continue
		}
		l.mant = l.mant<<4 | uint64(digitValue(c))
		if point {
			l.exp -= 4
		}
	}
	return i, digits
}

func (l *literal) scanExponent(s string, i int) (int, bool) {
	sign := 1
	if i < len(s) && (s[i] == '+' || s[i] == '-') {
		if s[i] == '-' {
			sign = -1
		}
		i++
	}
	if i >= len(s) || s[i] < '0' || s[i] > '9' {
		return i, false
	}
	e := 0
	for ; i < len(s) && ('0' <= s[i] && s[i] <= '9' || s[i] == '_'); i++ {
		if s[i] == '_' {
			l.underscores = true
		} else if e < 1<<40 {
			e = e*10 + int(s[i]-'0')
		}
	}
	l.exp += sign * e
	return i, true
}

// parseUnusual handles hexadecimal numbers and underscores.
func parseUnusual(s string, bitSize int) (float64, int, *NumError) {
	l, ok := scanLiteral(s)
	if !ok {
		return 0, 0, failSyntax("ParseFloat", s)
	}
	if l.hex {
		f, overflow := l.hexValue(bitSize)
		if overflow {
			return f, l.size, failRange("ParseFloat", s)
		}
		return f, l.size, nil
	}
	plain := make([]byte, 0, l.size)
	for i := 0; i < l.size; i++ {
		if s[i] != '_' {
			plain = append(plain, s[i])
		}
	}
	f, _, overflow := parseDecimal(string(plain), bitSize)
	if overflow {
		return f, l.size, failRange("ParseFloat", s)
	}
	return f, l.size, nil
}

// hexValue rounds mant × 2^exp to the nearest float of the given size.
func (l *literal) hexValue(bitSize int) (float64, bool) {
	mantBits, minExp, maxExp := uint(52), -1022, 1023
	if bitSize == 32 {
		mantBits, minExp, maxExp = 23, -126, 127
	}
	sign := 1.0
	if l.neg {
		sign = math.Copysign(1, -1)
	}
	if l.mant == 0 {
		return sign * 0, false
	}
	// Bring the leading one to bit 61; below the bits that will be kept, everything counts for rounding only.
	mant, exp := l.mant, l.exp+61
	for mant>>61 == 0 {
		mant <<= 1
		exp--
	}
	if l.trunc {
		mant |= 1
	}
	drop := 61 - mantBits
	if exp < minExp { // denormal: fewer bits are kept
		more := uint(minExp - exp)
		if minExp-exp > 100 {
			more = 100
		}
		exp = minExp
		drop += more
	}
	if drop > 62 {
		return sign * 0, false // below half of the least value
	}
	half := uint64(1) << (drop - 1)
	rest := mant & (half<<1 - 1)
	mant >>= drop
	if rest > half || rest == half && mant&1 != 0 {
		mant++
	}
	if mant>>(mantBits+1) != 0 {
		mant >>= 1
		exp++
	}
	if exp > maxExp {
		return math.Inf(int(sign)), true
	}
	return sign * math.Ldexp(float64(mant), exp-int(mantBits)), false
}
