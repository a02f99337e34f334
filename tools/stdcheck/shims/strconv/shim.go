package strconv

import (
	"errors"
	real "strconv"
)

func formatInt(u uint64, base int, neg bool) string {
	if neg {
		return "-" + real.FormatUint(u, base)
	}
	return real.FormatUint(u, base)
}

func putInt(buf []byte, u uint64, base int, neg bool) int {
	s := formatInt(u, base, neg)
	if len(s) <= len(buf) {
		copy(buf, s)
	}
	return len(s)
}

func formatFloat(f float64, fmt byte, prec, bitSize int) string {
	if prec < -1 || prec > maxDigits {
		panic("precision")
	}
	return real.FormatFloat(f, fmt, prec, bitSize)
}

func putFloat(buf []byte, f float64, fmt byte, prec, bitSize int) int {
	s := formatFloat(f, fmt, prec, bitSize)
	if len(s) <= len(buf) {
		copy(buf, s)
	}
	return len(s)
}

func parseDecimal(s string, bitSize int) (f float64, n int, overflow bool) {
	i := 0
	if i < len(s) && (s[i] == '+' || s[i] == '-') {
		i++
	}
	digits, point := 0, false
	for ; i < len(s) && (s[i] == '.' && !point || s[i] >= '0' && s[i] <= '9'); i++ {
		if s[i] == '.' {
			point = true
		} else {
			digits++
		}
	}
	if digits == 0 {
		return 0, 0, false
	}
	if i < len(s) && s[i]|0x20 == 'e' {
		i++
		if i < len(s) && (s[i] == '+' || s[i] == '-') {
			i++
		}
		if i == len(s) || s[i] < '0' || s[i] > '9' {
			return 0, 0, false
		}
		for i < len(s) && s[i] >= '0' && s[i] <= '9' {
			i++
		}
	}
	f, err := real.ParseFloat(s[:i], bitSize)
	return f, i, errors.Is(err, real.ErrRange)
}
