package strconv

import "math"

// maxDigits bounds the precision that native code is asked for: the exact decimal value of a float64 has at most
// 1074 digits after the point, so further digits are zeros.
const maxDigits = 1100

// FormatFloat returns f as text. fmt is one of 'b' (-ddddp±ddd, exponent of two), 'e', 'E', 'f', 'g', 'G', 'x', 'X'
// (hexadecimal fraction); prec is the number of digits after the point (significant digits for 'g' and 'G'), -1 for
// the fewest that give f back; bitSize says of which size f is, 32 or 64.
func FormatFloat(f float64, fmt byte, prec, bitSize int) string {
	if bitSize == 64 && prec <= maxDigits {
		switch fmt {
		case 'e', 'E', 'f', 'g', 'G':
			return formatFloat(f, fmt, clampPrec(prec), 64)
		}
	}
	return string(AppendFloat(make([]byte, 0, 24), f, fmt, prec, bitSize))
}

// AppendFloat appends what FormatFloat returns to dst.
func AppendFloat(dst []byte, f float64, fmt byte, prec, bitSize int) []byte {
	switch bitSize {
	case 32:
		f = float64(float32(f))
	case 64:
	default:
		panic("strconv: illegal AppendFloat/FormatFloat bitSize")
	}
	finite := f-f == 0
	switch {
	case !finite:
		return appendDecimal(dst, f, 'g', -1, bitSize)
	case fmt == 'b':
		return appendBinary(dst, f, bitSize)
	case fmt == 'x' || fmt == 'X':
		return appendHex(dst, f, fmt, prec, bitSize)
	case fmt != 'e' && fmt != 'E' && fmt != 'f' && fmt != 'g' && fmt != 'G':
		return append(dst, '%', fmt)
	case prec <= maxDigits:
		return appendDecimal(dst, f, fmt, clampPrec(prec), bitSize)
	}
	return appendPadded(dst, f, fmt, prec, bitSize)
}

func clampPrec(prec int) int {
	if prec < 0 {
		return -1
	}
	return prec
}

func appendDecimal(dst []byte, f float64, fmt byte, prec, bitSize int) []byte {
	at := len(dst)
	n := putFloat(dst[at:cap(dst)], f, fmt, prec, bitSize)
	if n <= cap(dst)-at {
		return dst[:at+n]
	}
	dst = appendZeros(dst, n)
	putFloat(dst[at:], f, fmt, prec, bitSize)
	return dst
}

func appendZeros(dst []byte, n int) []byte {
	const zeros = "0000000000000000000000000000000000000000000000000000000000000000"
	for n > len(zeros) {
		dst = append(dst, zeros...)
		n -= len(zeros)
	}
	return append(dst, zeros[:n]...)
}

// appendPadded handles precisions over maxDigits: the digits beyond are zeros, which 'g' does not show.
func appendPadded(dst []byte, f float64, fmt byte, prec, bitSize int) []byte {
	at := len(dst)
	dst = appendDecimal(dst, f, fmt, maxDigits, bitSize)
	switch fmt {
	case 'f':
		return appendZeros(dst, prec-maxDigits)
	case 'e', 'E':
		e := len(dst) - 1
		for e > at && dst[e] != fmt {
			e--
		}
		exponent := string(dst[e:])
		dst = appendZeros(dst[:e], prec-maxDigits)
		return append(dst, exponent...)
	}
	return dst
}

// A floatParts is a finite float taken apart: its value is mant × 2^exp.
type floatParts struct {
	neg  bool
	mant uint64
	exp  int
}

func takeApart(f float64, bitSize int) floatParts {
	var p floatParts
	var biased, mantBits, bias int
	if bitSize == 32 {
		b := math.Float32bits(float32(f))
		p.neg = b>>31 != 0
		biased, mantBits, bias = int(b>>23&0xFF), 23, 127
		p.mant = uint64(b & (1<<23 - 1))
	} else {
		b := math.Float64bits(f)
		p.neg = b>>63 != 0
		biased, mantBits, bias = int(b>>52&0x7FF), 52, 1023
		p.mant = b & (1<<52 - 1)
	}
	if biased == 0 {
		biased = 1
	} else {
		p.mant |= 1 << uint(mantBits)
	}
	p.exp = biased - bias - mantBits
	return p
}

// appendBinary appends f as mantissa, p and exponent, both decimal.
func appendBinary(dst []byte, f float64, bitSize int) []byte {
	p := takeApart(f, bitSize)
	dst = appendInt(dst, p.mant, 10, p.neg)
	dst = append(dst, 'p')
	if p.exp >= 0 {
		dst = append(dst, '+')
	}
	return AppendInt(dst, int64(p.exp), 10)
}

// appendHex appends f as 0x1.ddddp±dd.
func appendHex(dst []byte, f float64, fmt byte, prec, bitSize int) []byte {
	p := takeApart(f, bitSize)
	exp := 0
	if p.mant != 0 {
		// Shift the leading one to bit 60; hexadecimal digits of the fraction lie below it.
		exp = p.exp + 60
		for p.mant>>60 == 0 {
			p.mant <<= 1
			exp--
		}
	}
	if prec >= 0 && prec < 15 {
		shift := uint(60 - 4*prec)
		rest := p.mant & (1<<shift - 1)
		p.mant >>= shift
		half := uint64(1) << (shift - 1)
		if rest > half || rest == half && p.mant&1 != 0 {
			p.mant++
		}
		p.mant <<= shift
		if p.mant>>61 != 0 { // rounded up to 2
			p.mant >>= 1
			exp++
		}
	}
	digits := lowerHex
	if fmt == 'X' {
		digits = upperHex
	}
	if p.neg {
		dst = append(dst, '-')
	}
	dst = append(dst, '0', fmt, '0'+byte(p.mant>>60&1))
	p.mant <<= 4 // the fraction is left-aligned now
	if prec < 0 && p.mant != 0 {
		dst = append(dst, '.')
		for ; p.mant != 0; p.mant <<= 4 {
			dst = append(dst, digits[p.mant>>60])
		}
	} else if prec > 0 {
		dst = append(dst, '.')
		for i := 0; i < prec; i++ {
			dst = append(dst, digits[p.mant>>60])
			p.mant <<= 4
		}
	}
	return appendHexExponent(dst, exp, fmt)
}

// appendHexExponent appends p or P, a sign and at least two digits.
func appendHexExponent(dst []byte, exp int, fmt byte) []byte {
	dst = append(dst, fmt-('x'-'p'))
	if exp < 0 {
		dst = append(dst, '-')
		exp = -exp
	} else {
		dst = append(dst, '+')
	}
	if exp < 10 {
		dst = append(dst, '0')
	}
	return AppendInt(dst, int64(exp), 10)
}

// FormatComplex returns c as (a+bi), its parts formatted by FormatFloat; bitSize is 64 or 128.
func FormatComplex(c complex128, fmt byte, prec, bitSize int) string {
	if bitSize != 64 && bitSize != 128 {
		panic("invalid bitSize")
	}
	half := bitSize / 2
	buf := append(make([]byte, 0, 48), '(')
	buf = AppendFloat(buf, real(c), fmt, prec, half)
	sign := len(buf)
	buf = AppendFloat(buf, imag(c), fmt, prec, half)
	if buf[sign] != '+' && buf[sign] != '-' {
		im := string(buf[sign:])
		buf = append(append(buf[:sign], '+'), im...)
	}
	return string(append(buf, 'i', ')'))
}
