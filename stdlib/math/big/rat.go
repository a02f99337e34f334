package big

import (
	"fmt"
	"math"
)

// A Rat is a fraction of any size, in lowest terms and with a positive denominator; the zero value is 0.
type Rat struct {
	a Int // the numerator
	b Int // the denominator's magnitude; 0 stands for 1
}

func NewRat(a, b int64) *Rat { return new(Rat).SetFrac64(a, b) }

// one is a denominator that is not stored.
func (x *Rat) denominator() *Int {
	if len(x.b.abs) == 0 {
		return NewInt(1)
	}
	return &Int{abs: x.b.abs}
}

// setQuotient sets x to num/den, both fresh.
func (z *Rat) setQuotient(num, den *Int) *Rat {
	if den.neg {
		num.Neg(num)
		den.neg = false
	}
	if num.Sign() == 0 {
		z.a.SetInt64(0)
		z.b.abs, z.b.neg = natOf(1), false
		return z
	}
	if g := new(Int).GCD(nil, nil, new(Int).Abs(num), den); g.abs.cmp(natOf(1)) != 0 {
		num.Quo(num, g)
		den.Quo(den, g)
	}
	z.a.abs, z.a.neg = num.abs, num.neg
	z.b.abs, z.b.neg = den.abs, false
	return z
}

func copyOf(x *Int) *Int { return new(Int).Set(x) }

// SetFrac sets z to a/b; it panics if b is 0.
func (z *Rat) SetFrac(a, b *Int) *Rat {
	if b.Sign() == 0 {
		panic("division by zero")
	}
	return z.setQuotient(copyOf(a), copyOf(b))
}

func (z *Rat) SetFrac64(a, b int64) *Rat {
	if b == 0 {
		panic("division by zero")
	}
	return z.setQuotient(NewInt(a), NewInt(b))
}

func (z *Rat) SetInt(x *Int) *Rat      { return z.setQuotient(copyOf(x), NewInt(1)) }
func (z *Rat) SetInt64(x int64) *Rat   { return z.setQuotient(NewInt(x), NewInt(1)) }
func (z *Rat) SetUint64(x uint64) *Rat { return z.setQuotient(new(Int).SetUint64(x), NewInt(1)) }

// SetFloat64 sets z to exactly f; nil if f is not finite.
func (z *Rat) SetFloat64(f float64) *Rat {
	if math.IsInf(f, 0) || math.IsNaN(f) {
		return nil
	}
	frac, exp := math.Frexp(f)
	num, den := NewInt(int64(frac*(1<<53))), NewInt(1)
	if shift := exp - 53; shift >= 0 {
		num.Lsh(num, uint(shift))
	} else {
		den.Lsh(den, uint(-shift))
	}
	return z.setQuotient(num, den)
}

func (z *Rat) Set(x *Rat) *Rat {
	if z != x {
		z.a.Set(&x.a)
		z.b.Set(&x.b)
	}
	return z
}

func (z *Rat) Abs(x *Rat) *Rat {
	z.Set(x)
	z.a.neg = false
	return z
}

func (z *Rat) Neg(x *Rat) *Rat {
	z.Set(x)
	z.a.Neg(&z.a)
	return z
}

// Inv is 1/x; it panics if x is 0.
func (z *Rat) Inv(x *Rat) *Rat {
	if len(x.a.abs) == 0 {
		panic("division by zero")
	}
	num := copyOf(x.denominator())
	return z.setQuotient(num, copyOf(&x.a))
}

func (x *Rat) Sign() int   { return x.a.Sign() }
func (x *Rat) IsInt() bool { return len(x.b.abs) == 0 || x.b.abs.cmp(natOf(1)) == 0 }

// Num is the numerator, which stays z's own.
func (x *Rat) Num() *Int { return &x.a }

// Denom is the denominator; of an initialized Rat it stays z's own.
func (x *Rat) Denom() *Int {
	if len(x.b.abs) == 0 {
		return NewInt(1)
	}
	return &x.b
}

func product2(x, y *Int) *Int { return new(Int).Mul(x, y) }

func (x *Rat) Cmp(y *Rat) int {
	return product2(&x.a, y.denominator()).Cmp(product2(&y.a, x.denominator()))
}

func (z *Rat) Add(x, y *Rat) *Rat {
	num := product2(&x.a, y.denominator())
	num.Add(num, product2(&y.a, x.denominator()))
	return z.setQuotient(num, product2(x.denominator(), y.denominator()))
}

func (z *Rat) Sub(x, y *Rat) *Rat {
	num := product2(&x.a, y.denominator())
	num.Sub(num, product2(&y.a, x.denominator()))
	return z.setQuotient(num, product2(x.denominator(), y.denominator()))
}

func (z *Rat) Mul(x, y *Rat) *Rat {
	return z.setQuotient(product2(&x.a, &y.a), product2(x.denominator(), y.denominator()))
}

// Quo is x/y; it panics if y is 0.
func (z *Rat) Quo(x, y *Rat) *Rat {
	if len(y.a.abs) == 0 {
		panic("division by zero")
	}
	return z.setQuotient(product2(&x.a, y.denominator()), product2(x.denominator(), &y.a))
}

// rounded is the value nearest to x among those with precision bits and exponents of at least least, as m * 2**exp.
func (x *Rat) rounded(precision, least int) (m uint64, exp int, exact bool) {
	a, b := x.a.abs, x.denominator().abs
	if len(a) == 0 {
		return 0, 0, true
	}
	// A quotient of precision+1 or precision+2 bits, and whether there is more.
	exp = a.bitLen() - b.bitLen() - precision - 1
	if exp < least-1 && exp >= least-precision-2 { // farther below, the result is 0, and exact tells of the quotient alone
		exp = least - 1
	}
	if exp > 0 {
		b = b.shl(uint(exp))
	} else {
		a = a.shl(uint(-exp))
	}
	q, r := divMod(a, b)
	m = uint64(q.at(0))
	more := len(r) > 0
	for m>>(precision+1) > 0 {
		more = more || m&1 == 1
		m >>= 1
		exp++
	}
	half := m&1 == 1
	m >>= 1
	exp++
	if half && (more || m&1 == 1) {
		m++
	}
	return m, exp, !half && !more
}

// Float64 returns the nearest float64, and whether it is exactly x.
func (x *Rat) Float64() (f float64, exact bool) {
	m, exp, exact := x.rounded(53, -1074)
	f = math.Ldexp(float64(m), exp)
	if math.IsInf(f, 0) {
		exact = false
	}
	if x.a.neg {
		f = -f
	}
	return f, exact
}

// Float32 returns the nearest float32, and whether it is exactly x.
func (x *Rat) Float32() (f float32, exact bool) {
	m, exp, exact := x.rounded(24, -149)
	f = float32(math.Ldexp(float64(m), exp))
	if math.IsInf(float64(f), 0) {
		exact = false
	}
	if x.a.neg {
		f = -f
	}
	return f, exact
}

func (x *Rat) String() string { return string(x.appendFraction(nil)) }

func (x *Rat) appendFraction(b []byte) []byte {
	b = x.a.Append(b, 10)
	b = append(b, '/')
	return x.denominator().Append(b, 10)
}

// RatString is String, without the denominator if that is 1.
func (x *Rat) RatString() string {
	if x.IsInt() {
		return x.a.String()
	}
	return x.String()
}

// FloatString is x in decimal with prec digits behind the point; the last is rounded, halves away from zero.
func (x *Rat) FloatString(prec int) string {
	if x.IsInt() {
		s := x.a.String()
		if prec > 0 {
			s += "."
			for ; prec > 0; prec-- {
				s += "0"
			}
		}
		return s
	}
	ten := new(Int).Exp(NewInt(10), NewInt(int64(max(prec, 0))), nil)
	scaled := new(Int).Mul(new(Int).Abs(&x.a), ten)
	q, r := new(Int).QuoRem(scaled, x.denominator(), new(Int))
	if r.Lsh(r, 1).Cmp(x.denominator()) >= 0 {
		q.Add(q, NewInt(1))
	}
	digits := q.String()
	for len(digits) <= prec {
		digits = "0" + digits
	}
	if prec > 0 {
		digits = digits[:len(digits)-prec] + "." + digits[len(digits)-prec:]
	}
	if x.a.neg {
		return "-" + digits
	}
	return digits
}

// FloatPrec returns how many digits FloatString needs behind the point so that nothing but a repeating part is lost, and
// whether there is no such part.
func (x *Rat) FloatPrec() (n int, exact bool) {
	d := copyOf(x.denominator())
	twos := int(d.abs.trailingZeros())
	d.Rsh(d, uint(twos))
	fives := 0
	five := NewInt(5)
	for {
		q, r := new(Int).QuoRem(d, five, new(Int))
		if r.Sign() != 0 {
			break
		}
		d = q
		fives++
	}
	return max(twos, fives), d.abs.cmp(natOf(1)) == 0
}

// AppendText implements encoding.TextAppender: a fraction, or an integer.
func (x *Rat) AppendText(b []byte) ([]byte, error) {
	if x.IsInt() {
		return x.a.Append(b, 10), nil
	}
	return x.appendFraction(b), nil
}

func (x *Rat) MarshalText() ([]byte, error) { return x.AppendText(nil) }

func (z *Rat) UnmarshalText(text []byte) error {
	if _, ok := z.SetString(string(text)); !ok {
		return fmt.Errorf("math/big: cannot unmarshal %q into a *big.Rat", text)
	}
	return nil
}

// GobEncode returns version and sign in one byte, the numerator's length in four, numerator and denominator.
func (x *Rat) GobEncode() ([]byte, error) {
	if x == nil {
		return nil, nil
	}
	num := x.a.Bytes()
	b := byte(gobVersion << 1)
	if x.a.neg {
		b |= 1
	}
	n := len(num)
	out := append([]byte{b, byte(n >> 24), byte(n >> 16), byte(n >> 8), byte(n)}, num...)
	return append(out, x.b.Bytes()...), nil
}

func (z *Rat) GobDecode(buf []byte) error {
	if len(buf) == 0 {
		*z = Rat{}
		return nil
	}
	if len(buf) < 5 {
		return fmt.Errorf("Rat.GobDecode: buffer too small")
	}
	if version := buf[0] >> 1; version != gobVersion {
		return fmt.Errorf("Rat.GobDecode: encoding version %d not supported", version)
	}
	n := int(buf[1])<<24 | int(buf[2])<<16 | int(buf[3])<<8 | int(buf[4])
	if n > len(buf)-5 {
		return fmt.Errorf("Rat.GobDecode: buffer too small")
	}
	z.a.SetBytes(buf[5 : 5+n])
	z.a.neg = buf[0]&1 != 0
	z.b.SetBytes(buf[5+n:])
	return nil
}
