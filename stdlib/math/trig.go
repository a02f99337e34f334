package math

import "math/bits"

// Sine, cosine and tangent after Cephes (Stephen Moshier): the argument is brought to [-π/4, π/4] and an octant, then
// a polynomial or rational function of the square follows.
const (
	quarterPiHi  = 7.85398125648498535156e-1 // π/4 in three parts, the first two with trailing zero bits
	quarterPiMid = 3.77489470793079817668e-8
	quarterPiLo  = 2.69515142907905952645e-15

	plainLimit = 1 << 29 // above, reduction in three parts would lose too much
)

// fourOverPi holds the binary digits of 4/π: the integer part, then 19 words of fraction.
var fourOverPi = [...]uint64{
	0x0000000000000001, 0x45f306dc9c882a53, 0xf84eafa3ea69bb81, 0xb6c52b3278872083,
	0xfca2c757bd778ac3, 0x6e48dc74849ba5c0, 0x0c925dd413a32439, 0xfc3bd63962534e7d,
	0xd1046bea5d768909, 0xd338e04d68befc82, 0x7323ac7306a673e9, 0x3908bf177bf25076,
	0x3ff12fffbc0b301f, 0xde5e2316b414da3e, 0xda6cfd9e4f96136e, 0x9e8c7ecd3cbfd45a,
	0xea4f758fd7cbe2f6, 0x7a0e73ef14a525d4, 0xd7f6bf623f1aba10, 0xac06608df8f6d757,
}

// octant returns j, even, and z in [-π/4, π/4] with x = j·π/4 + z modulo 2π; x >= 0 is finite, j in 0 to 6.
func octant(x float64) (j uint64, z float64) {
	if x >= plainLimit {
		return octantLarge(x)
	}
	j = uint64(x * (4 / Pi))
	y := float64(j)
	if j&1 == 1 {
		j++
		y++
	}
	return j & 7, ((x - y*quarterPiHi) - y*quarterPiMid) - y*quarterPiLo
}

// octantLarge multiplies the mantissa with those 192 bits of 4/π that matter at its exponent (Payne and Hanek).
func octantLarge(x float64) (j uint64, z float64) {
	b := Float64bits(x)
	exp := int(b>>expShift&expMask) - expBias - expShift
	mant := b&fracMask | 1<<expShift

	word, shift := uint(exp+61)/64, uint(exp+61)%64
	d := fourOverPi[word : word+4]
	w0 := d[0]<<shift | d[1]>>(64-shift)
	w1 := d[1]<<shift | d[2]>>(64-shift)
	w2 := d[2]<<shift | d[3]>>(64-shift)
	h2, _ := bits.Mul64(w2, mant)
	h1, l1 := bits.Mul64(w1, mant)
	lo, carry := bits.Add64(l1, h2, 0)
	hi, _ := bits.Add64(w0*mant, h1, carry)

	// The three highest bits are the octant, the rest is the fraction of one.
	j = hi >> 61
	hi = hi<<3 | lo>>61
	skip := uint(bits.LeadingZeros64(hi)) + 1
	frac := hi<<skip | lo>>(64-skip)
	z = Float64frombits(frac>>(64-expShift) | uint64(expBias-skip)<<expShift)
	if j&1 == 1 {
		j = (j + 1) & 7
		z--
	}
	return j, z * (Pi / 4)
}

func sinPoly(z float64) float64 {
	s := z * z
	return z + z*s*((((((1.58962301576546568060e-10*s)+-2.50507477628578072866e-8)*s+2.75573136213857245213e-6)*s+
		-1.98412698295895385996e-4)*s+8.33333333332211858878e-3)*s+-1.66666666666666307295e-1)
}

func cosPoly(z float64) float64 {
	s := z * z
	return 1.0 - 0.5*s + s*s*((((((-1.13585365213876817300e-11*s)+2.08757008419747316778e-9)*s+-2.75573141792967388112e-7)*s+
		2.48015872888517045348e-5)*s+-1.38888888888730564116e-3)*s+4.16666666666665929218e-2)
}

// Cos returns the cosine of x radians.
func Cos(x float64) float64 {
	if x-x != 0 {
		return NaN()
	}
	j, z := octant(Abs(x))
	var y float64
	if j == 2 || j == 6 {
		y = sinPoly(z)
	} else {
		y = cosPoly(z)
	}
	if j == 2 || j == 4 {
		return -y
	}
	return y
}

// Sin returns the sine of x radians.
func Sin(x float64) float64 {
	if x == 0 || IsNaN(x) {
		return x
	}
	if x-x != 0 {
		return NaN()
	}
	j, z := octant(Abs(x))
	var y float64
	if j == 2 || j == 6 {
		y = cosPoly(z)
	} else {
		y = sinPoly(z)
	}
	if (j >= 4) != (x < 0) {
		return -y
	}
	return y
}

// Sincos returns Sin(x), Cos(x).
func Sincos(x float64) (sin, cos float64) {
	if x == 0 {
		return x, 1
	}
	if x-x != 0 {
		return NaN(), NaN()
	}
	j, z := octant(Abs(x))
	sin, cos = sinPoly(z), cosPoly(z)
	if j == 2 || j == 6 {
		sin, cos = cos, sin
	}
	if j == 2 || j == 4 {
		cos = -cos
	}
	if (j >= 4) != (x < 0) {
		sin = -sin
	}
	return sin, cos
}

// Tan returns the tangent of x radians.
func Tan(x float64) float64 {
	if x == 0 || IsNaN(x) {
		return x
	}
	if x-x != 0 {
		return NaN()
	}
	j, z := octant(Abs(x))
	y := z
	if s := z * z; s > 1e-14 {
		y = z + z*(s*(((-1.30936939181383777646e4*s)+1.15351664838587416140e6)*s+-1.79565251976484877988e7)/
			((((s+1.36812963470692954678e4)*s+-1.32089234440210967447e6)*s+2.50083801823357915839e7)*s+-5.38695755929454629881e7))
	}
	if j&2 == 2 {
		y = -1 / y
	}
	if x < 0 {
		return -y
	}
	return y
}

// atanSmall is the arcus tangent for [0, 0.66].
func atanSmall(x float64) float64 {
	z := x * x
	z = z * ((((-8.750608600031904122785e-01*z+-1.615753718733365076637e+01)*z+-7.500855792314704667340e+01)*z+
		-1.228866684490136173410e+02)*z + -6.485021904942025371773e+01) /
		(((((z+2.485846490142306297962e+01)*z+1.650270098316988542046e+02)*z+4.328810604912902668951e+02)*z+
			4.853903996359136964868e+02)*z + 1.945506571482613964425e+02)
	return x*z + x
}

// atanPositive brings x >= 0 to where atanSmall works.
func atanPositive(x float64) float64 {
	const (
		piLow   = 6.123233995736765886130e-17 // π/2 minus its float64
		tan3Pi8 = 2.41421356237309504880
	)
	if x <= 0.66 {
		return atanSmall(x)
	}
	if x > tan3Pi8 {
		return Pi/2 - atanSmall(1/x) + piLow
	}
	return Pi/4 + atanSmall((x-1)/(x+1)) + 0.5*piLow
}

// Atan returns the arcus tangent of x.
func Atan(x float64) float64 {
	if x == 0 {
		return x
	}
	if x > 0 {
		return atanPositive(x)
	}
	return -atanPositive(-x)
}

// Asin returns the arcus sine of x.
func Asin(x float64) float64 {
	if x == 0 {
		return x
	}
	a := Abs(x)
	if !(a <= 1) {
		return NaN()
	}
	t := Sqrt(1 - a*a)
	if a > 0.7 {
		t = Pi/2 - atanPositive(t/a)
	} else {
		t = atanPositive(a / t)
	}
	if x < 0 {
		return -t
	}
	return t
}

// Acos returns the arcus cosine of x.
func Acos(x float64) float64 { return Pi/2 - Asin(x) }

// Atan2 returns the angle of the point (x, y), in the quadrant that the signs give.
func Atan2(y, x float64) float64 {
	switch {
	case IsNaN(y) || IsNaN(x):
		return NaN()
	case y == 0:
		if x >= 0 && !Signbit(x) {
			return Copysign(0, y)
		}
		return Copysign(Pi, y)
	case x == 0:
		return Copysign(Pi/2, y)
	case IsInf(x, 0):
		if IsInf(x, 1) {
			if IsInf(y, 0) {
				return Copysign(Pi/4, y)
			}
			return Copysign(0, y)
		}
		if IsInf(y, 0) {
			return Copysign(3*Pi/4, y)
		}
		return Copysign(Pi, y)
	case IsInf(y, 0):
		return Copysign(Pi/2, y)
	}
	q := Atan(y / x)
	if x >= 0 {
		return q
	}
	if q <= 0 {
		return q + Pi
	}
	return q - Pi
}
