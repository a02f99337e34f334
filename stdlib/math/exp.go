package math

const (
	ln2Hi = 6.93147180369123816490e-01 // ln 2 in two parts, the first with trailing zero bits
	ln2Lo = 1.90821492927058770002e-10
)

// Exp returns e**x. The method is the one of N. Shibata (SLEEF): x = k·ln 2 + 16·r, the power series of e**r - 1, and
// four times the doubling (1+t)² - 1 = t·(t+2). Multiplications and additions are fused, as on amd64 with FMA.
func Exp(x float64) float64 {
	const (
		log2E    = 1.4426950408889634073599246810018920
		ln2Upper = 0.69314718055966295651160180568695068359375
		ln2Lower = 0.28235290563031577122588448175013436025525412068e-12
		overflow = 7.09782712893384e+02
	)
	switch {
	case IsNaN(x) || IsInf(x, 1):
		return x
	case IsInf(x, -1):
		return 0
	case x > overflow:
		return Inf(1)
	case x < -1e4:
		return 0
	}
	k := RoundToEven(x * log2E)
	if k > expBias { // gc's code gives up here, a little early
		return Inf(1)
	}
	r := FMA(-ln2Upper, k, x)
	r = FMA(-ln2Lower, k, r)
	r *= 0.0625
	p := FMA(2.4801587301587301587e-5, r, 1.9841269841269841270e-4)
	p = FMA(p, r, 1.3888888888888888889e-3)
	p = FMA(p, r, 8.3333333333333333333e-3)
	p = FMA(p, r, 4.1666666666666666667e-2)
	p = FMA(p, r, 1.6666666666666666667e-1)
	p = FMA(p, r, 0.5)
	p = FMA(p, r, 1)
	t := r * p
	t *= t + 2
	t *= t + 2
	t *= t + 2
	return Ldexp(FMA(t, t+2, 1), int(k))
}

// Exp2 returns 2**x.
func Exp2(x float64) float64 {
	switch {
	case IsNaN(x) || IsInf(x, 1):
		return x
	case IsInf(x, -1):
		return 0
	case x > 1.0239999999999999e+03:
		return Inf(1)
	case x < -1.0740e+03:
		return 0
	}
	k := 0
	if x > 0 {
		k = int(x + 0.5)
	} else if x < 0 {
		k = int(x - 0.5)
	}
	t := x - float64(k)
	hi := t * ln2Hi
	lo := -t * ln2Lo
	// The kernel of fdlibm's exp: e**(hi-lo) by a rational function.
	r := hi - lo
	s := r * r
	c := r - s*(1.66666666666666657415e-01+s*(-2.77777777770155933842e-03+s*(6.61375632143793436117e-05+
		s*(-1.65339022054652515390e-06+s*4.13813679705723846039e-08))))
	return Ldexp(1-((lo-(r*c)/(2-c))-hi), k)
}

// Expm1 returns e**x - 1, precise also near 0 (after fdlibm).
func Expm1(x float64) float64 {
	const (
		overflow = 7.09782712893383973096e+02
		ln2x56   = 3.88162421113569373274e+01
		half3Ln2 = 1.03972077083991796413e+00
		halfLn2  = 3.46573590279972654709e-01
		invLn2   = 1.44269504088896338700e+00
		tiny     = 1.0 / (1 << 54)
	)
	switch {
	case IsInf(x, 1) || IsNaN(x):
		return x
	case IsInf(x, -1):
		return -1
	}
	a, neg := Abs(x), x < 0
	if x == 0 {
		return x
	}
	if a >= ln2x56 {
		if neg {
			return -1
		}
		if a >= overflow {
			return Inf(1)
		}
	}
	var c float64 // what rounding took from the reduced argument
	k := 0
	x = a
	if neg {
		x = -a
	}
	if a > halfLn2 {
		var hi, lo float64
		if a < half3Ln2 {
			if !neg {
				hi, lo, k = x-ln2Hi, ln2Lo, 1
			} else {
				hi, lo, k = x+ln2Hi, -ln2Lo, -1
			}
		} else {
			if !neg {
				k = int(invLn2*x + 0.5)
			} else {
				k = int(invLn2*x - 0.5)
			}
			t := float64(k)
			hi, lo = x-t*ln2Hi, t*ln2Lo
		}
		x = hi - lo
		c = (hi - x) - lo
	} else if a < tiny {
		return x
	}
	return expm1Reduced(x, c, k)
}

// expm1Reduced returns 2**k · e**(x+c) - 1 for |x| <= ln 2 / 2.
func expm1Reduced(x, c float64, k int) float64 {
	half := 0.5 * x
	halfSq := x * half
	r1 := 1 + halfSq*(-3.33333333333331316428e-02+halfSq*(1.58730158725481460165e-03+halfSq*(-7.93650757867487942473e-05+
		halfSq*(4.00821782732936239552e-06+halfSq*-2.01099218183624371326e-07))))
	t := 3 - r1*half
	e := halfSq * ((r1 - t) / (6.0 - x*t))
	if k == 0 {
		return x - (x*e - halfSq)
	}
	e = x*(e-c) - c
	e -= halfSq
	switch {
	case k == -1:
		return 0.5*(x-e) - 0.5
	case k == 1:
		if x < -0.25 {
			return -2 * (e - (x + 0.5))
		}
		return 1 + 2*(x-e)
	case k <= -2 || k > 56:
		y := 1 - (e - x)
		return Float64frombits(Float64bits(y)+uint64(k)<<expShift) - 1
	case k < 20:
		t := Float64frombits(0x3ff0000000000000 - (0x20000000000000 >> uint(k)))
		y := t - (e - x)
		return Float64frombits(Float64bits(y) + uint64(k)<<expShift)
	}
	t = Float64frombits(uint64(0x3ff-k) << expShift)
	y := x - (e + t)
	y++
	return Float64frombits(Float64bits(y) + uint64(k)<<expShift)
}
