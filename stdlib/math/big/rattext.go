package big

import (
	"errors"
	"fmt"
	"io"
	"strings"
)

// SetString reads a fraction a/b, whose numbers may have prefixes, or a number with point and exponent.
func (z *Rat) SetString(s string) (*Rat, bool) {
	if s == "" {
		return nil, false
	}
	if num, den, ok := strings.Cut(s, "/"); ok {
		a, ok := new(Int).SetString(num, 0)
		if !ok {
			return nil, false
		}
		r := strings.NewReader(den)
		abs, _, _, err := scanNat(r, 0, false)
		if err != nil || r.Len() > 0 || len(abs) == 0 {
			return nil, false
		}
		return z.setQuotient(a, &Int{abs: abs}), true
	}
	r := strings.NewReader(s)
	neg := false
	if s[0] == '-' || s[0] == '+' {
		neg = s[0] == '-'
		r.ReadByte()
	}
	abs, base, count, err := scanNat(r, 0, true)
	if err != nil {
		return nil, false
	}
	exp, expBase, err := scanExponent(r, base)
	if err != nil || r.Len() > 0 {
		return nil, false
	}
	num, den := &Int{abs: abs, neg: neg && len(abs) > 0}, NewInt(1)
	if len(abs) == 0 {
		return z.setQuotient(num, den), true
	}
	// The digits behind the point divide; so does a negative exponent.
	exp10, exp2 := int64(0), int64(0)
	if count < 0 {
		switch base {
		case 10:
			exp10 = int64(count)
		case 2:
			exp2 = int64(count)
		case 8:
			exp2 = 3 * int64(count)
		case 16:
			exp2 = 4 * int64(count)
		}
	}
	if expBase == 10 {
		exp10 += exp
	} else {
		exp2 += exp
	}
	const mostExponent = 10000000 // beyond, numbers would fill the memory
	if exp10 > mostExponent || exp10 < -mostExponent || exp2 > mostExponent || exp2 < -mostExponent {
		return nil, false
	}
	scale := new(Int).Exp(NewInt(10), NewInt(max(exp10, -exp10)), nil)
	if exp10 >= 0 {
		num.Mul(num, scale)
	} else {
		den.Mul(den, scale)
	}
	if exp2 >= 0 {
		num.Lsh(num, uint(exp2))
	} else {
		den.Lsh(den, uint(-exp2))
	}
	return z.setQuotient(num, den), true
}

// scanExponent reads e or p, a sign and decimal digits, if they are there; base is that of the digits before.
func scanExponent(r io.ByteScanner, base int) (exp int64, expBase int, err error) {
	c, err := r.ReadByte()
	if err != nil {
		return 0, 10, nil
	}
	switch c {
	case 'e', 'E':
		expBase = 10
	case 'p', 'P':
		expBase = 2
		if base != 10 && base != 2 && base != 8 && base != 16 {
			return 0, 10, errNoDigits
		}
	default:
		r.UnreadByte()
		return 0, 10, nil
	}
	neg := false
	c, err = r.ReadByte()
	if err == nil && (c == '+' || c == '-') {
		neg = c == '-'
		c, err = r.ReadByte()
	}
	digits, last := 0, byte('.')
	for ; err == nil; c, err = r.ReadByte() {
		if c == '_' {
			if last != '0' {
				return 0, 0, errUnderscore
			}
			last = '_'
			continue
		}
		if c < '0' || c > '9' {
			r.UnreadByte()
			break
		}
		last = '0'
		digits++
		if exp < 1<<58 {
			exp = exp*10 + int64(c-'0')
		}
	}
	if digits == 0 {
		return 0, 0, errNoDigits
	}
	if last == '_' {
		return 0, 0, errUnderscore
	}
	if neg {
		exp = -exp
	}
	return exp, expBase, nil
}

// Scan reads z for fmt's scan functions, with the verbs e, f, g, E, F, G and v.
func (z *Rat) Scan(s fmt.ScanState, verb rune) error {
	tok, err := s.Token(true, func(c rune) bool { return strings.ContainsRune("+-/0123456789.eE", c) })
	if err != nil {
		return err
	}
	if !strings.ContainsRune("efgEFGv", verb) {
		return errors.New("Rat.Scan: invalid verb")
	}
	if _, ok := z.SetString(string(tok)); !ok {
		return errors.New("Rat.Scan: invalid syntax")
	}
	return nil
}
