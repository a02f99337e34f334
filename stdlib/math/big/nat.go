// Package big has integers and fractions of any size.
package big

import "math/bits"

// A Word is a digit of a magnitude.
type Word uint

const wordBits = 64

// MaxBase is the largest base of conversions to and from text.
const MaxBase = 62

// nat is a magnitude: x[0] + x[1]<<64 + …, without zeros at the end.
type nat []Word

// Lengths up to which a native call is short.
const (
	shortLinear = 4096 // words, of what takes a pass over them
	shortSquare = 64   // of what takes a pass for each word
)

func (x nat) norm() nat {
	n := len(x)
	for n > 0 && x[n-1] == 0 {
		n--
	}
	return x[:n]
}

func natOf(u uint64) nat {
	if u == 0 {
		return nil
	}
	return nat{Word(u)}
}

// room returns z, or something new, with n words of no particular content.
func (z nat) room(n int) nat {
	if n <= cap(z) {
		return z[:n]
	}
	if n == 1 {
		return make(nat, 1)
	}
	return make(nat, n, n+4)
}

func (x nat) copyTo(z nat) nat {
	z = z.room(len(x))
	copy(z, x)
	return z
}

func (x nat) cmp(y nat) int {
	switch {
	case len(x) != len(y):
		if len(x) < len(y) {
			return -1
		}
		return 1
	case len(x) == 0:
		return 0
	case len(x) == 1:
		if x[0] == y[0] {
			return 0
		}
		if x[0] < y[0] {
			return -1
		}
		return 1
	}
	return compare(x, y)
}

func (z nat) add(x, y nat) nat {
	if len(x) < len(y) {
		x, y = y, x
	}
	if len(x) == 1 && len(y) == 1 {
		sum, carry := bits.Add(uint(x[0]), uint(y[0]), 0)
		z = z.room(2)
		z[0], z[1] = Word(sum), Word(carry)
		return z.norm()
	}
	n := len(x)
	z = z.room(n + 1)
	if n <= shortLinear {
		z[n] = add(z, x, y)
	} else {
		z[n] = addLong(z, x, y)
	}
	return z.norm()
}

// sub is x - y; x >= y.
func (z nat) sub(x, y nat) nat {
	z = z.room(len(x))
	if len(x) <= shortLinear {
		sub(z, x, y)
	} else {
		subLong(z, x, y)
	}
	return z.norm()
}

func (x nat) shares(y nat) bool {
	return cap(x) > 0 && cap(y) > 0 && &x[:cap(x)][cap(x)-1] == &y[:cap(y)][cap(y)-1]
}

func (z nat) mul(x, y nat) nat {
	if len(x) < len(y) {
		x, y = y, x
	}
	if len(y) == 0 {
		return z[:0]
	}
	if len(x) == 1 {
		hi, lo := bits.Mul(uint(x[0]), uint(y[0]))
		z = z.room(2)
		z[0], z[1] = Word(lo), Word(hi)
		return z.norm()
	}
	if z.shares(x) || z.shares(y) {
		z = nil
	}
	z = z.room(len(x) + len(y))
	if len(x) <= shortSquare || len(x)*len(y) <= shortSquare*shortSquare {
		mul(z, x, y)
	} else {
		mulLong(z, x, y)
	}
	return z.norm()
}

// divMod returns quotient and remainder in new memory; y is not zero.
func divMod(x, y nat) (q, r nat) {
	if len(y) == 0 {
		panic("division by zero")
	}
	if x.cmp(y) < 0 {
		return nil, append(nat(nil), x...)
	}
	if len(x) == 1 {
		return natOf(uint64(x[0] / y[0])), natOf(uint64(x[0] % y[0]))
	}
	q, r = make(nat, len(x)-len(y)+1), make(nat, len(y))
	if len(q)*len(y) <= shortSquare*shortSquare {
		divide(q, r, x, y)
	} else {
		divideLong(q, r, x, y)
	}
	return q.norm(), r.norm()
}

func (x nat) shl(s uint) nat {
	if len(x) == 0 {
		return nil
	}
	whole := int(s / wordBits)
	z := make(nat, whole+len(x)+1)
	if s %= wordBits; s == 0 {
		copy(z[whole:], x)
	} else {
		shiftLeft(z[whole:], x, s)
	}
	return z.norm()
}

func (x nat) shr(s uint) nat {
	if s/wordBits >= uint(len(x)) {
		return nil
	}
	x = x[s/wordBits:]
	z := make(nat, len(x))
	if s %= wordBits; s == 0 {
		copy(z, x)
	} else {
		shiftRight(z, x, s)
	}
	return z.norm()
}

func (x nat) bitLen() int {
	if len(x) == 0 {
		return 0
	}
	return (len(x)-1)*wordBits + bits.Len(uint(x[len(x)-1]))
}

func (x nat) bit(i uint) uint {
	if i/wordBits >= uint(len(x)) {
		return 0
	}
	return uint(x[i/wordBits]>>(i%wordBits)) & 1
}

func (x nat) trailingZeros() uint {
	for i, w := range x {
		if w != 0 {
			return uint(i*wordBits + bits.TrailingZeros(uint(w)))
		}
	}
	return 0
}

// anyBelow reports whether one of the lowest n bits is set.
func (x nat) anyBelow(n uint) bool { return len(x) > 0 && x.trailingZeros() < n }

func (x nat) setBit(i, b uint) nat {
	z := append(nat(nil), x...)
	for uint(len(z)) <= i/wordBits {
		if b == 0 {
			return z
		}
		z = append(z, 0)
	}
	if mask := Word(1) << (i % wordBits); b == 0 {
		z[i/wordBits] &^= mask
	} else {
		z[i/wordBits] |= mask
	}
	return z.norm()
}

// at is x[i], also beyond its end.
func (x nat) at(i int) Word {
	if i < len(x) {
		return x[i]
	}
	return 0
}

func (x nat) fromBytes(b []byte) nat {
	z := make(nat, (len(b)+7)/8)
	for i := range b {
		at := len(b) - 1 - i
		z[at/8] |= Word(b[i]) << (8 * uint(at%8))
	}
	return z.norm()
}

// putBytes writes x to the end of b, big-endian, and returns where it begins. b is zero.
func (x nat) putBytes(b []byte) int {
	first := len(b)
	for i := 0; i < 8*len(x); i++ {
		c := byte(x[i/8] >> (8 * uint(i%8)))
		if c == 0 {
			continue
		}
		at := len(b) - 1 - i
		if at < 0 {
			panic("math/big: buffer too small to fit value")
		}
		b[at] = c
		first = at
	}
	return first
}

const characters = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

// text is x in base.
func (x nat) text(base int) []byte {
	if base < 2 || base > MaxBase {
		panic("invalid base")
	}
	if len(x) == 0 {
		return []byte("0")
	}
	perDigit := bits.Len(uint(base)) - 1 // at least so many bits a digit
	b := make([]byte, x.bitLen()/perDigit+2)
	work := append(nat(nil), x...)
	var n int
	if len(x) <= shortSquare {
		n = digits(b, base, work)
	} else {
		n = digitsLong(b, base, work)
	}
	b = b[:n]
	for len(b) > 1 && b[0] == 0 {
		b = b[1:]
	}
	for i, d := range b {
		b[i] = characters[d]
	}
	return b
}

// natFromDigits makes a number of values of digits.
func natFromDigits(values []byte, base int) nat {
	for len(values) > 0 && values[0] == 0 {
		values = values[1:]
	}
	if len(values) == 0 {
		return nil
	}
	z := make(nat, len(values)*bits.Len(uint(base))/wordBits+2)
	if len(values) <= 1000 {
		return z[:fromDigits(z, base, values)].norm()
	}
	return z[:fromDigitsLong(z, base, values)].norm()
}
