package math

// Pow returns x**y. The integer part of y is done by repeated squaring with the exponent kept apart, the fraction
// by Exp and Log.
func Pow(x, y float64) float64 {
	if special, ok := powSpecial(x, y); ok {
		return special
	}
	whole, frac := Modf(Abs(y))
	if frac != 0 && x < 0 {
		return NaN()
	}
	if whole >= 1<<63 { // even, and too large for anything but overflow and underflow
		return powExtreme(x, y > 0)
	}
	result, exp := 1.0, 0
	if frac != 0 {
		if frac > 0.5 {
			frac--
			whole++
		}
		result = Exp(frac * Log(x))
	}
	base, baseExp := Frexp(x)
	for n := int64(whole); n != 0; n >>= 1 {
		if baseExp < -1<<12 || 1<<12 < baseExp { // the result will overflow or underflow anyway
			exp += baseExp
			break
		}
		if n&1 == 1 {
			result *= base
			exp += baseExp
		}
		base *= base
		baseExp <<= 1
		if base < .5 {
			base += base
			baseExp--
		}
	}
	if y < 0 { // before Ldexp, so that a denormal result is not lost
		result = 1 / result
		exp = -exp
	}
	return Ldexp(result, exp)
}

func powExtreme(x float64, positive bool) float64 {
	switch {
	case x == -1:
		return 1
	case (Abs(x) < 1) == positive:
		return 0
	}
	return Inf(1)
}

func powSpecial(x, y float64) (result float64, ok bool) {
	switch {
	case y == 0 || x == 1:
		return 1, true
	case y == 1:
		return x, true
	case IsNaN(x) || IsNaN(y):
		return NaN(), true
	case x == 0:
		result = 0
		if y < 0 {
			result = Inf(1)
		}
		if Signbit(x) && isOdd(y) {
			result = -result
		}
		return result, true
	case IsInf(y, 0):
		return powExtreme(x, y > 0), true
	case IsInf(x, 0):
		result = 0
		if y > 0 {
			result = Inf(1)
		}
		if x < 0 && isOdd(y) {
			result = Copysign(result, -1)
		}
		return result, true
	case y == 0.5:
		return Sqrt(x), true
	case y == -0.5:
		return 1 / Sqrt(x), true
	}
	return 0, false
}

// isOdd reports whether x is an odd integer.
func isOdd(x float64) bool {
	if Abs(x) >= 1<<53 {
		return false
	}
	whole, frac := Modf(x)
	return frac == 0 && int64(whole)&1 == 1
}

var tens = [...]float64{
	1e00, 1e01, 1e02, 1e03, 1e04, 1e05, 1e06, 1e07,
	1e08, 1e09, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
	1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22, 1e23,
	1e24, 1e25, 1e26, 1e27, 1e28, 1e29, 1e30, 1e31,
}

var bigTens = [...]float64{
	1e00, 1e32, 1e64, 1e96, 1e128,
	1e160, 1e192, 1e224, 1e256, 1e288,
}

var smallTens = [...]float64{
	1e-00, 1e-32, 1e-64, 1e-96, 1e-128, 1e-160,
	1e-192, 1e-224, 1e-256, 1e-288, 1e-320,
}

// Pow10 returns 10**n.
func Pow10(n int) float64 {
	switch {
	case n > 308:
		return Inf(1)
	case n >= 0:
		return bigTens[uint(n)/32] * tens[uint(n)%32]
	case n >= -323:
		return smallTens[uint(-n)/32] / tens[uint(-n)%32]
	}
	return 0
}

// Cbrt returns the cube root of x (after fdlibm).
func Cbrt(x float64) float64 {
	if x == 0 || IsNaN(x) || IsInf(x, 0) {
		return x
	}
	a := Abs(x)
	// A third of the exponent is a first guess, good to 5 bits.
	t := Float64frombits(Float64bits(a)/3 + 715094163<<32)
	if a < 2.22507385850720138309e-308 {
		t = float64(1 << 54)
		t *= a
		t = Float64frombits(Float64bits(t)/3 + 696219795<<32)
	}
	// To 23 bits by a rational function, rounded to 22 so that the square is exact; then one step of Newton.
	r := t * t / a
	s := 5.42857142857142815906e-01 + r*t
	t *= 3.57142857142857150787e-01 + 1.60714285714285720630e+00/(s+1.41428571428571436819e+00+-7.05306122448979611050e-01/s)
	t = Float64frombits(Float64bits(t)&(0xFFFFFFFFC<<28) + 1<<30)
	s = t * t
	r = a / s
	w := t + t
	r = (r - t) / (w + r)
	t = t + t*r
	if x < 0 {
		return -t
	}
	return t
}

// Hypot returns √(p² + q²) without overflow on the way.
func Hypot(p, q float64) float64 {
	p, q = Abs(p), Abs(q)
	switch {
	case IsInf(p, 1) || IsInf(q, 1):
		return Inf(1)
	case IsNaN(p) || IsNaN(q):
		return NaN()
	}
	if p < q {
		p, q = q, p
	}
	if p == 0 {
		return 0
	}
	q /= p
	return p * Sqrt(1+q*q)
}
