package math

// Sinh returns the hyperbolic sine of x.
func Sinh(x float64) float64 {
	a := Abs(x)
	var y float64
	switch {
	case a > 21:
		y = Exp(a) * 0.5
	case a > 0.5:
		e := Exp(a)
		y = (e - 1/e) * 0.5
	default: // Hart & Cheney 2029
		s := a * a
		y = (((-0.2630563213397497062819489e+2*s+-0.2894211355989563807284660366e+4)*s+-0.8991272022039509355398013511e+5)*s +
			-0.6307673640497716991184787251e+6) * a
		y = y / (((s+-0.173678953558233699533450911e+3)*s+0.1521517378790019070696485176e+5)*s + -0.6307673640497716991212077277e+6)
	}
	return Copysign(y, x)
}

// Cosh returns the hyperbolic cosine of x.
func Cosh(x float64) float64 {
	a := Abs(x)
	if a > 21 {
		return Exp(a) * 0.5
	}
	e := Exp(a)
	return (e + 1/e) * 0.5
}

// Tanh returns the hyperbolic tangent of x (after Cephes).
func Tanh(x float64) float64 {
	const maxLog = 8.8029691931113054295988e+01
	a := Abs(x)
	switch {
	case a > 0.5*maxLog:
		return Copysign(1, x)
	case a >= 0.625:
		y := 1 - 2/(Exp(2*a)+1)
		if x < 0 {
			return -y
		}
		return y
	case x == 0:
		return x
	}
	s := x * x
	return x + x*s*((-9.64399179425052238628e-1*s+-9.92877231001918586564e1)*s+-1.61468768441708447952e3)/
		(((s+1.12811678491632931402e2)*s+2.23548839060100448583e3)*s+4.84406305325125486048e3)
}

const largeArg = 1 << 28 // the square of what is above is so large that adding 1 is lost

// Asinh returns the inverse hyperbolic sine of x (after fdlibm).
func Asinh(x float64) float64 {
	if IsNaN(x) || IsInf(x, 0) {
		return x
	}
	a := Abs(x)
	y := a
	switch {
	case a > largeArg:
		y = Log(a) + Ln2
	case a > 2:
		y = Log(2*a + 1/(Sqrt(a*a+1)+a))
	case a >= 1.0/largeArg:
		y = Log1p(a + a*a/(1+Sqrt(1+a*a)))
	}
	if Signbit(x) {
		return -y
	}
	return y
}

// Acosh returns the inverse hyperbolic cosine of x (after fdlibm).
func Acosh(x float64) float64 {
	switch {
	case !(x >= 1):
		return NaN()
	case x == 1:
		return 0
	case x >= largeArg:
		return Log(x) + Ln2
	case x > 2:
		return Log(2*x - 1/(x+Sqrt(x*x-1)))
	}
	t := x - 1
	return Log1p(t + Sqrt(2*t+t*t))
}

// Atanh returns the inverse hyperbolic tangent of x (after fdlibm).
func Atanh(x float64) float64 {
	a := Abs(x)
	y := a
	switch {
	case !(a <= 1):
		return NaN()
	case a == 1:
		return Copysign(Inf(1), x)
	case a < 1.0/largeArg:
	case a < 0.5:
		y = a + a
		y = 0.5 * Log1p(y+y*a/(1-a))
	default:
		y = 0.5 * Log1p((a+a)/(1-a))
	}
	if x < 0 || Signbit(x) {
		return -y
	}
	return y
}
