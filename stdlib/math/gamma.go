package math

const euler = 0.57721566490153286060651209008240243104215933593992

// poly evaluates a polynomial whose first coefficient belongs to the highest power.
func poly(x float64, coef []float64) float64 {
	y := coef[0]
	for _, c := range coef[1:] {
		y = y*x + c
	}
	return y
}

// series evaluates a polynomial whose first coefficient is the constant term.
func series(x float64, coef []float64) float64 {
	y := coef[len(coef)-1]
	for i := len(coef) - 2; i >= 0; i-- {
		y = coef[i] + x*y
	}
	return y
}

var gammaNum = []float64{
	1.60119522476751861407e-04, 1.19135147006586384913e-03, 1.04213797561761569935e-02, 4.76367800457137231464e-02,
	2.07448227648435975150e-01, 4.94214826801497100753e-01, 9.99999999999999996796e-01,
}

var gammaDen = []float64{
	-2.31581873324120129819e-05, 5.39605580493303397842e-04, -4.45641913851797240494e-03, 1.18139785222060435552e-02,
	3.58236398605498653373e-02, -2.34591795718243348568e-01, 7.14304917030273074085e-02, 1.00000000000000000320e+00,
}

var gammaStirling = []float64{
	7.87311395793093628397e-04, -2.29549961613378126380e-04, -2.68132617805781232825e-03, 3.47222221605458667310e-03,
	8.33333333333482257126e-02,
}

// stirling returns the gamma function of x > 33 as a product of two numbers, which itself may overflow.
func stirling(x float64) (float64, float64) {
	const sqrtTwoPi = 2.506628274631000502417
	if x > 200 {
		return Inf(1), 1
	}
	w := 1 / x
	w = 1 + w*poly(w, gammaStirling)
	first, second := Exp(x), 1.0
	if x > 143.01608 { // Pow would overflow
		v := Pow(x, 0.5*x-0.25)
		first, second = v, v/first
	} else {
		first = Pow(x, x-0.5) / first
	}
	return first, sqrtTwoPi * w * second
}

// Gamma returns the gamma function of x (after Cephes).
func Gamma(x float64) float64 {
	switch {
	case x < 0 && x == Floor(x) || IsNaN(x): // negative integers, -Inf
		return NaN()
	case IsInf(x, 1):
		return x
	case x == 0:
		return Copysign(Inf(1), x)
	}
	if a := Abs(x); a > 33 {
		if x >= 0 {
			p, q := stirling(x)
			return p * q
		}
		return gammaReflected(a)
	}
	z := 1.0
	for x >= 3 {
		x--
		z *= x
	}
	for x < 0 {
		if x > -1e-09 {
			return z / ((1 + euler*x) * x)
		}
		z /= x
		x++
	}
	for x < 2 {
		if x < 1e-09 {
			if x == 0 {
				return Inf(1)
			}
			return z / ((1 + euler*x) * x)
		}
		z /= x
		x++
	}
	if x == 2 {
		return z
	}
	x -= 2
	return z * poly(x, gammaNum) / poly(x, gammaDen)
}

// gammaReflected returns the gamma function of -a.
func gammaReflected(a float64) float64 {
	p := Floor(a)
	sign := 1.0
	if int64(p)&1 == 0 {
		sign = -1
	}
	z := a - p
	if z > 0.5 {
		p++
		z = a - p
	}
	z = a * Sin(Pi*z)
	if z == 0 {
		return sign * Inf(1)
	}
	z = Abs(z)
	s1, s2 := stirling(a)
	d := z * s1 * s2
	if IsInf(d, 0) {
		return sign * (Pi / z / s1 / s2)
	}
	return sign * (Pi / d)
}

var (
	lgammaA = []float64{
		7.72156649015328655494e-02, 3.22467033424113591611e-01, 6.73523010531292681824e-02, 2.05808084325167332806e-02,
		7.38555086081402883957e-03, 2.89051383673415629091e-03, 1.19270763183362067845e-03, 5.10069792153511336608e-04,
		2.20862790713908385557e-04, 1.08011567247583939954e-04, 2.52144565451257326939e-05, 4.48640949618915160150e-05,
	}
	lgammaR = []float64{
		1.0, 1.39200533467621045958e+00, 7.21935547567138069525e-01, 1.71933865632803078993e-01,
		1.86459191715652901344e-02, 7.77942496381893596434e-04, 7.32668430744625636189e-06,
	}
	lgammaS = []float64{
		-7.72156649015328655494e-02, 2.14982415960608852501e-01, 3.25778796408930981787e-01, 1.46350472652464452805e-01,
		2.66422703033638609560e-02, 1.84028451407337715652e-03, 3.19475326584100867617e-05,
	}
	lgammaT = []float64{
		4.83836122723810047042e-01, -1.47587722994593911752e-01, 6.46249402391333854778e-02, -3.27885410759859649565e-02,
		1.79706750811820387126e-02, -1.03142241298341437450e-02, 6.10053870246291332635e-03, -3.68452016781138256760e-03,
		2.25964780900612472250e-03, -1.40346469989232843813e-03, 8.81081882437654011382e-04, -5.38595305356740546715e-04,
		3.15632070903625950361e-04, -3.12754168375120860518e-04, 3.35529192635519073543e-04,
	}
	lgammaU = []float64{
		-7.72156649015328655494e-02, 6.32827064025093366517e-01, 1.45492250137234768737e+00, 9.77717527963372745603e-01,
		2.28963728064692451092e-01, 1.33810918536787660377e-02,
	}
	lgammaV = []float64{
		1.0, 2.45597793713041134822e+00, 2.12848976379893395361e+00, 7.69285150456672783825e-01,
		1.04222645593369134254e-01, 3.21709242282423911810e-03,
	}
	lgammaW = []float64{
		4.18938533204672725052e-01, 8.33333333333329678849e-02, -2.77777777728775536470e-03, 7.93650558643019558500e-04,
		-5.95187557450339963135e-04, 8.36339918996282139126e-04, -1.63092934096575273989e-03,
	}
)

// Lgamma returns the logarithm of |Gamma(x)| and Gamma's sign (after fdlibm).
func Lgamma(x float64) (lgamma float64, sign int) {
	const tiny = 1.0 / (1 << 70)
	sign = 1
	switch {
	case IsNaN(x) || IsInf(x, 0):
		if x < 0 {
			x = -x
			return Inf(-1), sign
		}
		return x, sign
	case x == 0:
		return Inf(1), sign
	}
	neg := x < 0
	x = Abs(x)
	if x < tiny {
		if neg {
			sign = -1
		}
		return -Log(x), sign
	}
	var reflect float64
	if neg {
		if x >= 1<<52 { // an integer
			return Inf(1), sign
		}
		t := sinPi(x)
		if t == 0 {
			return Inf(1), sign
		}
		reflect = Log(Pi / Abs(t*x))
		if t < 0 {
			sign = -1
		}
	}
	lgamma = lgammaPositive(x)
	if neg {
		lgamma = reflect - lgamma
	}
	return lgamma, sign
}

func lgammaPositive(x float64) float64 {
	switch {
	case x == 1 || x == 2:
		return 0
	case x < 2:
		return lgammaSmall(x)
	case x < 8:
		i := int(x)
		y := x - float64(i)
		p := y * series(y, lgammaS)
		q := series(y, lgammaR)
		r := 0.5*y + p/q
		z := 1.0
		for ; i >= 3; i-- {
			z *= y + float64(i-1)
		}
		if x >= 3 {
			r += Log(z)
		}
		return r
	case x < 1<<58:
		t := Log(x)
		z := 1 / x
		y := z * z
		w := lgammaW[0] + z*series(y, lgammaW[1:])
		return (x-0.5)*(t-1) + w
	}
	return x * (Log(x) - 1)
}

// lgammaSmall handles 0 < x < 2 in three pieces: around 0 and 1, around the minimum at 1.46, around 2.
func lgammaSmall(x float64) float64 {
	const (
		minAt = 1.46163214496836224576e+00
		minHi = -1.21486290535849611461e-01
		minLo = -3.63867699703950536541e-18
	)
	var r, y float64
	piece := 0
	if x <= 0.9 {
		r = -Log(x)
		switch {
		case x >= (minAt - 1 + 0.27):
			y = 1 - x
		case x >= (minAt - 1 - 0.27):
			y = x - (minAt - 1)
			piece = 1
		default:
			y = x
			piece = 2
		}
	} else {
		switch {
		case x >= (minAt + 0.27):
			y = 2 - x
		case x >= (minAt - 0.27):
			y = x - minAt
			piece = 1
		default:
			y = x - 1
			piece = 2
		}
	}
	switch piece {
	case 0:
		z := y * y
		even := lgammaA[0] + z*(lgammaA[2]+z*(lgammaA[4]+z*(lgammaA[6]+z*(lgammaA[8]+z*lgammaA[10]))))
		odd := z * (lgammaA[1] + z*(lgammaA[3]+z*(lgammaA[5]+z*(lgammaA[7]+z*(lgammaA[9]+z*lgammaA[11])))))
		r += (y*even + odd) - 0.5*y
	case 1:
		z := y * y
		w := z * y
		t := lgammaT
		p1 := t[0] + w*(t[3]+w*(t[6]+w*(t[9]+w*t[12])))
		p2 := t[1] + w*(t[4]+w*(t[7]+w*(t[10]+w*t[13])))
		p3 := t[2] + w*(t[5]+w*(t[8]+w*(t[11]+w*t[14])))
		p := z*p1 - (minLo - w*(p2+y*p3))
		r += minHi + p
	default:
		p1 := y * series(y, lgammaU)
		p2 := series(y, lgammaV)
		r += -0.5*y + p1/p2
	}
	return r
}

// sinPi returns -sin(π·x) for x >= 0, precise where x is large.
func sinPi(x float64) float64 {
	if x < 0.25 {
		return -Sin(Pi * x)
	}
	z := Floor(x)
	n := 0
	if z != x {
		x = Mod(x, 2)
		n = int(x * 4)
	} else {
		if x >= 1<<53 {
			x, n = 0, 0
		} else {
			if x < 1<<52 {
				z = x + 1<<52
			}
			n = int(1 & Float64bits(z))
			x = float64(n)
			n <<= 2
		}
	}
	switch n {
	case 0:
		x = Sin(Pi * x)
	case 1, 2:
		x = Cos(Pi * (0.5 - x))
	case 3, 4:
		x = Sin(Pi * (1 - x))
	case 5, 6:
		x = -Cos(Pi * (x - 1.5))
	default:
		x = Sin(Pi * (x - 2))
	}
	return -x
}
