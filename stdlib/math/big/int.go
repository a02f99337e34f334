package big

import (
	"math"
	"math/rand"
)

// An Int is an integer of any size; the zero value is 0. Methods set their receiver to the result and return it. Copies by
// assignment are not supported.
type Int struct {
	neg bool
	abs nat
}

func NewInt(x int64) *Int { return new(Int).SetInt64(x) }

func (x *Int) Sign() int {
	switch {
	case len(x.abs) == 0:
		return 0
	case x.neg:
		return -1
	}
	return 1
}

func (z *Int) SetInt64(x int64) *Int {
	u := uint64(x)
	if x < 0 {
		u = -u
	}
	z.SetUint64(u)
	z.neg = x < 0
	return z
}

func (z *Int) SetUint64(x uint64) *Int {
	if x == 0 {
		z.abs = z.abs[:0]
	} else {
		z.abs = z.abs.room(1)
		z.abs[0] = Word(x)
	}
	z.neg = false
	return z
}

func (z *Int) Set(x *Int) *Int {
	if z != x {
		z.abs = x.abs.copyTo(z.abs)
		z.neg = x.neg
	}
	return z
}

// Bits returns the words of the magnitude, which stay the Int's own.
func (x *Int) Bits() []Word { return x.abs }

// SetBits sets z to the magnitude abs, which then belongs to it.
func (z *Int) SetBits(abs []Word) *Int {
	z.abs = nat(abs).norm()
	z.neg = false
	return z
}

func (z *Int) Abs(x *Int) *Int {
	z.Set(x)
	z.neg = false
	return z
}

func (z *Int) Neg(x *Int) *Int {
	z.Set(x)
	z.neg = len(z.abs) > 0 && !z.neg
	return z
}

// setSum sets z to x + y with these signs.
func (z *Int) setSum(x nat, xNeg bool, y nat, yNeg bool) *Int {
	neg := xNeg
	switch {
	case xNeg == yNeg:
		z.abs = z.abs.add(x, y)
	case x.cmp(y) >= 0:
		z.abs = z.abs.sub(x, y)
	default:
		neg = !neg
		z.abs = z.abs.sub(y, x)
	}
	z.neg = len(z.abs) > 0 && neg
	return z
}

func (z *Int) Add(x, y *Int) *Int { return z.setSum(x.abs, x.neg, y.abs, y.neg) }
func (z *Int) Sub(x, y *Int) *Int { return z.setSum(x.abs, x.neg, y.abs, !y.neg) }

func (z *Int) Mul(x, y *Int) *Int {
	neg := x.neg != y.neg
	z.abs = z.abs.mul(x.abs, y.abs)
	z.neg = len(z.abs) > 0 && neg
	return z
}

// MulRange is the product of all integers from a to b.
func (z *Int) MulRange(a, b int64) *Int {
	switch {
	case a > b:
		return z.SetInt64(1)
	case a <= 0 && b >= 0:
		return z.SetInt64(0)
	}
	neg := false
	if a < 0 {
		neg = (b-a)&1 == 0
		a, b = -b, -a
	}
	z.abs = product(uint64(a), uint64(b))
	z.neg = neg
	return z
}

func product(a, b uint64) nat {
	if a == b {
		return natOf(a)
	}
	if a+1 == b {
		return nat(nil).mul(natOf(a), natOf(b))
	}
	m := a + (b-a)/2
	return nat(nil).mul(product(a, m), product(m+1, b))
}

// Binomial is n over k.
func (z *Int) Binomial(n, k int64) *Int {
	if k > n {
		return z.SetInt64(0)
	}
	if k > n-k {
		k = n - k
	}
	result, top := NewInt(1), NewInt(n)
	for i := NewInt(0); i.Cmp(NewInt(k)) < 0; {
		result.Mul(result, new(Int).Sub(top, i))
		i.Add(i, NewInt(1))
		result.Quo(result, i)
	}
	return z.Set(result)
}

// QuoRem divides, rounding toward zero.
func (z *Int) QuoRem(x, y, r *Int) (*Int, *Int) {
	q, rest := divMod(x.abs, y.abs)
	qNeg, rNeg := x.neg != y.neg, x.neg
	z.abs, r.abs = q, rest
	z.neg, r.neg = len(q) > 0 && qNeg, len(rest) > 0 && rNeg
	return z, r
}

func (z *Int) Quo(x, y *Int) *Int {
	z.QuoRem(x, y, new(Int))
	return z
}

func (z *Int) Rem(x, y *Int) *Int {
	_, r := divMod(x.abs, y.abs)
	neg := x.neg
	z.abs = r
	z.neg = len(r) > 0 && neg
	return z
}

// DivMod divides so that the remainder is not negative.
func (z *Int) DivMod(x, y, m *Int) (*Int, *Int) {
	divisor := new(Int).Set(y)
	z.QuoRem(x, y, m)
	if m.neg {
		if divisor.neg {
			z.Add(z, NewInt(1))
			m.Sub(m, divisor)
		} else {
			z.Sub(z, NewInt(1))
			m.Add(m, divisor)
		}
	}
	return z, m
}

func (z *Int) Div(x, y *Int) *Int {
	z.DivMod(x, y, new(Int))
	return z
}

func (z *Int) Mod(x, y *Int) *Int {
	_, m := new(Int).DivMod(x, y, new(Int))
	return z.Set(m)
}

func (x *Int) Cmp(y *Int) int {
	switch {
	case x == y:
		return 0
	case x.neg != y.neg:
		if x.neg {
			return -1
		}
		return 1
	case x.neg:
		return y.abs.cmp(x.abs)
	}
	return x.abs.cmp(y.abs)
}

func (x *Int) CmpAbs(y *Int) int { return x.abs.cmp(y.abs) }

func (x *Int) Int64() int64 {
	v := int64(x.abs.at(0))
	if x.neg {
		v = -v
	}
	return v
}

func (x *Int) Uint64() uint64 { return uint64(x.abs.at(0)) }

func (x *Int) IsInt64() bool {
	if len(x.abs) > 1 {
		return false
	}
	w := uint64(x.abs.at(0))
	return w <= math.MaxInt64 || x.neg && w == 1<<63
}

func (x *Int) IsUint64() bool { return !x.neg && len(x.abs) <= 1 }

// An Accuracy says how a rounded value lies to the exact one.
type Accuracy int8

const (
	Below Accuracy = -1
	Exact Accuracy = 0
	Above Accuracy = +1
)

func (a Accuracy) String() string {
	switch a {
	case Below:
		return "Below"
	case Exact:
		return "Exact"
	case Above:
		return "Above"
	}
	return "Accuracy(" + NewInt(int64(a)).String() + ")"
}

// Float64 returns the nearest float64, and how it lies to x.
func (x *Int) Float64() (float64, Accuracy) {
	n := x.abs.bitLen()
	if n == 0 {
		return 0, Exact
	}
	f, exact := x.abs.float(0)
	a := Exact
	if !exact {
		back := new(Int)
		if !math.IsInf(f, 0) {
			back.setFloat(f)
		}
		switch {
		case math.IsInf(f, 0) || back.abs.cmp(x.abs) > 0:
			a = Above
		default:
			a = Below
		}
	}
	if x.neg {
		return -f, -a
	}
	return f, a
}

// setFloat sets z to a float that is an integer.
func (z *Int) setFloat(f float64) {
	frac, exp := math.Frexp(f)
	z.SetUint64(uint64(frac * (1 << 53)))
	if exp >= 53 {
		z.Lsh(z, uint(exp-53))
	} else {
		z.Rsh(z, uint(53-exp))
	}
}

// float is the float64 nearest to x * 2**exp, halves to even.
func (x nat) float(exp int) (f float64, exact bool) {
	n := x.bitLen()
	if n == 0 {
		return 0, true
	}
	top := n + exp // the value lies in [2**(top-1), 2**top)
	precision := 53
	if top < -1021 { // subnormal
		precision = 53 - (-1021 - top)
	}
	if precision < 0 {
		return 0, false
	}
	drop := n - precision
	if drop <= 0 {
		return math.Ldexp(float64(x.low53()), exp), top <= 1024
	}
	m := uint64(x.shr(uint(drop)).at(0))
	half := x.bit(uint(drop-1)) == 1
	below := x.anyBelow(uint(drop - 1))
	if half && (below || m&1 == 1) {
		m++
	}
	return math.Ldexp(float64(m), exp+drop), !half && !below && top <= 1024
}

func (x nat) low53() uint64 { return uint64(x.at(0)) }

func (z *Int) SetBytes(buf []byte) *Int {
	z.abs = z.abs.fromBytes(buf)
	z.neg = false
	return z
}

func (x *Int) Bytes() []byte {
	b := make([]byte, 8*len(x.abs))
	return b[x.abs.putBytes(b):]
}

// FillBytes writes the magnitude to the whole of buf; it panics if it does not fit.
func (x *Int) FillBytes(buf []byte) []byte {
	clear(buf)
	x.abs.putBytes(buf)
	return buf
}

func (x *Int) BitLen() int            { return x.abs.bitLen() }
func (x *Int) TrailingZeroBits() uint { return x.abs.trailingZeros() }

// Exp is x**y mod |m|, without a modulus if m is nil or 0. A negative y asks for a power of the inverse; without one the
// result is nil.
func (z *Int) Exp(x, y, m *Int) *Int {
	base := x
	exponent := y.abs
	modular := m != nil && len(m.abs) > 0
	if y.neg {
		if !modular {
			return z.SetInt64(1)
		}
		if base = new(Int).ModInverse(x, m); base == nil {
			return nil
		}
	}
	if !modular {
		return z.power(base, exponent)
	}
	neg := x.neg && len(exponent) > 0 && exponent[0]&1 == 1 // also for an inverse, as Go's own package has it
	r := make(nat, len(m.abs))
	r = r[:power(r, base.abs, exponent, m.abs)]
	if neg && len(r) > 0 {
		r = nat(nil).sub(m.abs, r)
	}
	z.abs = r
	z.neg = false
	return z
}

// power is x**y without a modulus, by squaring.
func (z *Int) power(x *Int, y nat) *Int {
	result := NewInt(1)
	for i := y.bitLen() - 1; i >= 0; i-- {
		result.Mul(result, result)
		if y.bit(uint(i)) == 1 {
			result.Mul(result, x)
		}
	}
	return z.Set(result)
}

// GCD sets z to the greatest common divisor of a and b, and x and y, where they are not nil, so that z = a*x + b*y.
func (z *Int) GCD(x, y, a, b *Int) *Int {
	var d, s, t Int
	switch {
	case len(a.abs) == 0 || len(b.abs) == 0:
		d.Abs(a)
		s.SetInt64(int64(a.Sign()))
		if len(a.abs) == 0 {
			d.Abs(b)
			t.SetInt64(int64(b.Sign()))
		}
	default:
		dw := make(nat, min(len(a.abs), len(b.abs)))
		sw := make(nat, len(b.abs)+1)
		n, sn, neg := gcd(dw, sw, a.abs, b.abs)
		d.abs, s.abs, s.neg = dw[:n], sw[:sn], neg && sn > 0
		t.Mul(&s, new(Int).Abs(a))
		t.Sub(&d, &t)
		t.Quo(&t, new(Int).Abs(b))
		if a.neg {
			s.Neg(&s)
		}
		if b.neg {
			t.Neg(&t)
		}
	}
	if x != nil {
		x.Set(&s)
	}
	if y != nil {
		y.Set(&t)
	}
	return z.Set(&d)
}

// ModInverse is 1/g mod |n|; nil if there is none.
func (z *Int) ModInverse(g, n *Int) *Int {
	m := n.abs
	r := new(Int).Mod(g, &Int{abs: m})
	w := make(nat, len(m))
	size, ok := inverse(w, r.abs, m)
	if !ok {
		return nil
	}
	z.abs, z.neg = w[:size], false
	return z
}

// Jacobi returns the Jacobi symbol of x over y, which must be odd.
func Jacobi(x, y *Int) int {
	if len(y.abs) == 0 || y.abs[0]&1 == 0 {
		panic("big: invalid 2nd argument to Int.Jacobi: need odd integer but got " + y.String())
	}
	j := jacobi(x.abs, y.abs, x.neg)
	if y.neg && x.neg {
		j = -j
	}
	return j
}

// ModSqrt is a square root of x mod p, an odd prime; nil if there is none.
func (z *Int) ModSqrt(x, p *Int) *Int {
	switch Jacobi(x, p) {
	case -1:
		return nil
	case 0:
		return z.SetInt64(0)
	}
	r := new(Int).Mod(x, p)
	one := NewInt(1)
	switch {
	case p.abs[0]%4 == 3: // x**((p+1)/4)
		e := new(Int).Add(p, one)
		return z.Exp(r, e.Rsh(e, 2), p)
	case p.abs[0]%8 == 5: // Atkin: with a = (2x)**((p-5)/8) and i = 2xa², the root is xa(i-1)
		e := new(Int).Rsh(p, 3)
		double := new(Int).Lsh(r, 1)
		a := new(Int).Exp(double, e, p)
		i := new(Int).Mul(a, a)
		i.Mod(i, p).Mul(i, double)
		i.Mod(i, p).Sub(i, one)
		a.Mul(a, r)
		a.Mod(a, p).Mul(a, i)
		return z.Mod(a, p)
	}
	return z.tonelliShanks(r, p)
}

func (z *Int) tonelliShanks(x, p *Int) *Int {
	one := NewInt(1)
	odd := new(Int).Sub(p, one)
	twos := odd.abs.trailingZeros()
	odd.Rsh(odd, twos)
	n := NewInt(2) // the least that is no square
	for Jacobi(n, p) != -1 {
		n.Add(n, one)
	}
	e := new(Int).Add(odd, one)
	root := new(Int).Exp(x, e.Rsh(e, 1), p)
	b := new(Int).Exp(x, odd, p)
	g := new(Int).Exp(n, odd, p)
	for r := twos; ; {
		m := uint(0)
		for t := new(Int).Set(b); t.Cmp(one) != 0; m++ {
			t.Mul(t, t).Mod(t, p)
		}
		if m == 0 {
			return z.Set(root)
		}
		t := new(Int).Exp(g, new(Int).Lsh(one, r-m-1), p)
		g.Mul(t, t).Mod(g, p)
		root.Mul(root, t).Mod(root, p)
		b.Mul(b, g).Mod(b, p)
		r = m
	}
}

// ProbablyPrime reports whether x is prime, by the test of Baillie and PSW and n rounds of Miller-Rabin.
func (x *Int) ProbablyPrime(n int) bool {
	if n < 0 {
		panic("negative n for ProbablyPrime")
	}
	if x.neg || len(x.abs) == 0 {
		return false
	}
	if len(x.abs) == 1 && x.abs[0] < 4 {
		return x.abs[0] >= 2
	}
	return x.abs[0]&1 == 1 && probablyPrime(x.abs, n)
}

// Sqrt is the square root, rounded down.
func (z *Int) Sqrt(x *Int) *Int {
	if x.neg {
		panic("square root of negative number")
	}
	w := make(nat, len(x.abs)/2+1)
	z.abs = w[:squareRoot(w, x.abs)]
	z.neg = false
	return z
}

// Rand is a random number in [0, n).
func (z *Int) Rand(rnd *rand.Rand, n *Int) *Int {
	z.neg = false
	if n.neg || len(n.abs) == 0 {
		z.abs = nil
		return z
	}
	w := make(nat, len(n.abs))
	mask := ^Word(0)
	if top := uint(n.abs.bitLen() % wordBits); top != 0 {
		mask = 1<<top - 1
	}
	for {
		for i := range w {
			w[i] = Word(rnd.Uint32())
			w[i] |= Word(rnd.Uint32()) << 32
		}
		w[len(w)-1] &= mask
		if w.norm().cmp(n.abs) < 0 {
			z.abs = w.norm()
			return z
		}
	}
}
