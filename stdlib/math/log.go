package math

// logSeries returns fdlibm's approximation of (log(1+f) - 2s)/s with s = f/(2+f).
func logSeries(s float64) float64 {
	s2 := s * s
	s4 := s2 * s2
	odd := s2 * (6.666666666666735130e-01 + s4*(2.857142874366239149e-01+s4*(1.818357216161805012e-01+s4*1.479819860511658591e-01)))
	even := s4 * (3.999999999940941908e-01 + s4*(2.222219843214978396e-01+s4*1.531383769920937332e-01))
	return odd + even
}

// Log returns the natural logarithm of x: x = 2**k · (1+f) with 1+f in [√½, √2), then a series in f/(2+f).
func Log(x float64) float64 {
	switch {
	case IsNaN(x) || IsInf(x, 1):
		return x
	case x < 0:
		return NaN()
	case x == 0:
		return Inf(-1)
	}
	// Denormals are taken apart as if they were normal, which is wrong for them, but what gc's amd64 code does.
	b := Float64bits(x)
	e := int(b>>expShift) - expBias + 1
	m := Float64frombits(b&fracMask | (expBias-1)<<expShift)
	if m < Sqrt2/2 {
		m *= 2
		e--
	}
	f := m - 1
	k := float64(e)
	s := f / (2 + f)
	r := logSeries(s)
	half := 0.5 * f * f
	return k*ln2Hi - ((half - (s*(half+r) + k*ln2Lo)) - f)
}

// Log10 returns the decimal logarithm of x.
func Log10(x float64) float64 { return Log(x) * (1 / Ln10) }

// Log2 returns the binary logarithm of x; exact for powers of two.
func Log2(x float64) float64 {
	frac, exp := Frexp(x)
	if frac == 0.5 {
		return float64(exp - 1)
	}
	return Log(frac)*(1/Ln2) + float64(exp)
}

// Log1p returns the logarithm of 1+x, precise also near 0 (after fdlibm).
func Log1p(x float64) float64 {
	const (
		sqrt2Less1 = 4.142135623730950488017e-01
		halfLess1  = -2.928932188134524755992e-01 // √½ - 1
		small      = 1.0 / (1 << 29)
		tiny       = 1.0 / (1 << 54)
	)
	switch {
	case x < -1 || IsNaN(x):
		return NaN()
	case x == -1:
		return Inf(-1)
	case IsInf(x, 1):
		return x
	}
	a := Abs(x)
	f, c := x, 0.0 // c corrects for the rounding of 1+x
	k := 1
	var frac uint64
	if a < sqrt2Less1 {
		if a < small {
			if a < tiny {
				return x
			}
			return x - x*x*0.5
		}
		if x > halfLess1 {
			k, frac = 0, 1
		}
	}
	if k != 0 {
		var u float64
		if a < 1<<53 {
			u = 1.0 + x
			frac = Float64bits(u)
			k = int(frac>>expShift) - expBias
			if k > 0 {
				c = 1.0 - (u - x)
			} else {
				c = x - (u - 1.0)
			}
			c /= u
		} else {
			u = x
			frac = Float64bits(u)
			k = int(frac>>expShift) - expBias
			c = 0
		}
		frac &= fracMask
		if frac < 0x0006a09e667f3bcd { // the fraction of √2
			u = Float64frombits(frac | 0x3ff0000000000000)
		} else {
			k++
			u = Float64frombits(frac | 0x3fe0000000000000)
			frac = (0x0010000000000000 - frac) >> 2
		}
		f = u - 1.0
	}
	return log1pReduced(f, c, k, frac == 0)
}

// log1pReduced returns log(1+f) + k·ln 2 + c; nearOne says that |f| < 2**-20.
func log1pReduced(f, c float64, k int, nearOne bool) float64 {
	half := 0.5 * f * f
	kf := float64(k)
	if nearOne {
		if f == 0 {
			if k == 0 {
				return 0
			}
			c += kf * ln2Lo
			return kf*ln2Hi + c
		}
		r := half * (1.0 - 0.66666666666666666*f)
		if k == 0 {
			return f - r
		}
		return kf*ln2Hi - ((r - (kf*ln2Lo + c)) - f)
	}
	s := f / (2.0 + f)
	z := s * s
	r := z * (6.666666666666735130e-01 + z*(3.999999999940941908e-01+z*(2.857142874366239149e-01+z*(2.222219843214978396e-01+
		z*(1.818357216161805012e-01+z*(1.531383769920937332e-01+z*1.479819860511658591e-01))))))
	if k == 0 {
		return f - (half - s*(half+r))
	}
	return kf*ln2Hi - ((half - (s*(half+r) + (kf*ln2Lo + c))) - f)
}

// Logb returns the binary exponent of x.
func Logb(x float64) float64 {
	switch {
	case x == 0:
		return Inf(-1)
	case IsInf(x, 0):
		return Inf(1)
	case IsNaN(x):
		return x
	}
	return float64(binaryExponent(x))
}

// Ilogb returns the binary exponent of x as an integer.
func Ilogb(x float64) int {
	switch {
	case x == 0:
		return MinInt32
	case IsNaN(x) || IsInf(x, 0):
		return MaxInt32
	}
	return binaryExponent(x)
}

func binaryExponent(x float64) int {
	x, exp := normalize(x)
	return int(Float64bits(x)>>expShift&expMask) - expBias + exp
}
