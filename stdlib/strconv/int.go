package strconv

import "errors"

const maxUint64 = 1<<64 - 1

// room is what putInt and putFloat results are grown with; longer ones do not exist (a float64 takes at most
// 1 + 309 + 1 + maxDigits bytes).
const room = "                                                                                                    "

// FormatUint returns i in the given base, 2 to 36, with lower-case letters as digits.
func FormatUint(i uint64, base int) string {
	checkBase(base)
	return formatInt(i, base, false)
}

// FormatInt returns i in the given base, 2 to 36, with lower-case letters as digits.
func FormatInt(i int64, base int) string {
	checkBase(base)
	if i < 0 {
		return formatInt(-uint64(i), base, true)
	}
	return formatInt(uint64(i), base, false)
}

// Itoa returns i in decimal.
func Itoa(i int) string {
	if i < 0 {
		return formatInt(-uint64(i), 10, true)
	}
	return formatInt(uint64(i), 10, false)
}

// AppendInt appends what FormatInt returns to dst.
func AppendInt(dst []byte, i int64, base int) []byte {
	checkBase(base)
	if i < 0 {
		return appendInt(dst, -uint64(i), base, true)
	}
	return appendInt(dst, uint64(i), base, false)
}

// AppendUint appends what FormatUint returns to dst.
func AppendUint(dst []byte, i uint64, base int) []byte {
	checkBase(base)
	return appendInt(dst, i, base, false)
}

func checkBase(base int) {
	if base < 2 || base > 36 {
		panic("strconv: illegal AppendInt/FormatInt base")
	}
}

func appendInt(dst []byte, u uint64, base int, neg bool) []byte {
	at := len(dst)
	n := putInt(dst[at:cap(dst)], u, base, neg)
	if n <= cap(dst)-at {
		return dst[:at+n]
	}
	dst = append(dst, room[:n]...)
	putInt(dst[at:], u, base, neg)
	return dst
}

// digitValue returns the value of a digit in base 36, or 255.
func digitValue(c byte) byte {
	if '0' <= c && c <= '9' {
		return c - '0'
	}
	if c |= 0x20; 'a' <= c && c <= 'z' {
		return c - 'a' + 10
	}
	return 255
}

// ParseUint reads s as an unsigned number of the given base (0: by prefix; else 2 to 36) that fits into bitSize
// bits (0: those of uint). No sign is allowed; underscores only with base 0, as in Go's literals.
func ParseUint(s string, base int, bitSize int) (uint64, error) {
	u, err := parseUint(s, base, bitSize)
	if err != nil {
		return u, &NumError{"ParseUint", copyText(s), err}
	}
	return u, nil
}

// splitBase finds base and digits of a number with base 0.
func splitBase(s string) (string, int) {
	if s[0] != '0' {
		return s, 10
	}
	if len(s) >= 3 {
		switch s[1] | 0x20 {
		case 'b':
			return s[2:], 2
		case 'o':
			return s[2:], 8
		case 'x':
			return s[2:], 16
		}
	}
	return s[1:], 8
}

// parseUint is ParseUint with the bare reason as error.
func parseUint(s string, base int, bitSize int) (uint64, error) {
	if s == "" {
		return 0, ErrSyntax
	}
	byPrefix := base == 0
	digits := s
	if byPrefix {
		digits, base = splitBase(s)
	} else if base < 2 || base > 36 {
		return 0, errors.New("invalid base " + Itoa(base))
	}
	if bitSize == 0 {
		bitSize = IntSize
	} else if bitSize < 0 || bitSize > 64 {
		return 0, errors.New("invalid bit size " + Itoa(bitSize))
	}
	var limit uint64 = maxUint64 >> uint(64-bitSize)
	mulLimit := maxUint64 / uint64(base) // what can be multiplied by base without overflow
	var n uint64
	underscores := false
	for i := 0; i < len(digits); i++ {
		c := digits[i]
		if c == '_' && byPrefix {
			underscores = true
			continue
		}
		d := digitValue(c)
		if int(d) >= base {
			return 0, ErrSyntax
		}
		if n > mulLimit {
			return limit, ErrRange
		}
		n *= uint64(base)
		next := n + uint64(d)
		if next < n || next > limit {
			return limit, ErrRange
		}
		n = next
	}
	if underscores && !underscoresOK(s) {
		return 0, ErrSyntax
	}
	return n, nil
}

// ParseInt reads s as a number with an optional sign; base and bitSize are as for ParseUint. Out of range it
// returns the nearest value and ErrRange.
func ParseInt(s string, base int, bitSize int) (i int64, err error) {
	if base == 10 && (bitSize == 64 || bitSize == 0) {
		if n, ok := shortDecimal(s); ok {
			return int64(n), nil
		}
	}
	return parseInt("ParseInt", s, base, bitSize)
}

func parseInt(fn, s string, base int, bitSize int) (int64, error) {
	if s == "" {
		return 0, failSyntax(fn, s)
	}
	digits, neg := s, false
	if s[0] == '+' || s[0] == '-' {
		neg = s[0] == '-'
		digits = s[1:]
	}
	u, err := parseUint(digits, base, bitSize)
	if err != nil && err != ErrRange {
		return 0, &NumError{fn, copyText(s), err}
	}
	if bitSize == 0 {
		bitSize = IntSize
	}
	edge := uint64(1) << uint(bitSize-1)
	if !neg && u >= edge {
		return int64(edge - 1), failRange(fn, s)
	}
	if neg && u > edge {
		return -int64(edge), failRange(fn, s)
	}
	if neg {
		return -int64(u), nil
	}
	return int64(u), nil
}

// Atoi is ParseInt(s, 10, 0) with an int as result.
func Atoi(s string) (int, error) {
	if n, ok := shortDecimal(s); ok {
		return n, nil
	}
	n, err := parseInt("Atoi", s, 10, 0)
	return int(n), err
}

// underscoresOK reports whether the underscores of s stand only between digits, or between a base prefix and a
// digit. Everything else about s is checked elsewhere.
func underscoresOK(s string) bool {
	if len(s) >= 1 && (s[0] == '-' || s[0] == '+') {
		s = s[1:]
	}
	hex := false
	afterDigit := false // the last byte was a digit or the base prefix
	if len(s) >= 2 && s[0] == '0' {
		switch s[1] | 0x20 {
		case 'b', 'o', 'x':
			hex = s[1]|0x20 == 'x'
			s = s[2:]
			afterDigit = true
		}
	}
	afterUnderscore := false
	for i := 0; i < len(s); i++ {
		c := s[i]
		isDigit := '0' <= c && c <= '9' || hex && digitValue(c) < 16
		switch {
		case c == '_':
			if !afterDigit {
				return false
			}
			afterDigit, afterUnderscore = false, true
		case isDigit:
			afterDigit, afterUnderscore = true, false
		default:
			if afterUnderscore {
				return false
			}
			afterDigit = false
		}
	}
	return !afterUnderscore
}
