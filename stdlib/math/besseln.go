package math

// asymptotic returns √(1/π) times the combination of sine and cosine that order n has for very large x; shift turns
// the phase from the first to the second kind.
func asymptotic(n int, x float64, second bool) float64 {
	s, c := Sincos(x)
	var t float64
	phase := n & 3
	if second {
		// sin(x - (2n+1)π/4) times √2
		switch phase {
		case 0:
			t = s - c
		case 1:
			t = -s - c
		case 2:
			t = -s + c
		case 3:
			t = s + c
		}
	} else {
		switch phase {
		case 0:
			t = c + s
		case 1:
			t = -c + s
		case 2:
			t = -c - s
		case 3:
			t = c - s
		}
	}
	return (1 / SqrtPi) * t / Sqrt(x)
}

// Jn returns the order-n Bessel function of the first kind.
func Jn(n int, x float64) float64 {
	const asymptoticFrom = 1 << 302
	switch {
	case IsNaN(x):
		return x
	case IsInf(x, 0):
		return 0
	case n == 0:
		return J0(x)
	case x == 0:
		return 0
	}
	if n < 0 { // J(-n, x) = J(n, -x)
		n, x = -n, -x
	}
	if n == 1 {
		return J1(x)
	}
	neg := false
	if x < 0 {
		x = -x
		neg = n&1 == 1
	}
	var b float64
	switch {
	case float64(n) <= x:
		if x >= asymptoticFrom {
			b = asymptotic(n, x, false)
		} else { // forward recurrence is stable
			b = J1(x)
			for i, a := 1, J0(x); i < n; i++ {
				a, b = b, b*(float64(i+i)/x)-a
			}
		}
	case x < 1.0/(1<<29):
		if n <= 33 { // (x/2)**n / n!
			half := x * 0.5
			b = half
			a := 1.0
			for i := 2; i <= n; i++ {
				a *= float64(i)
				b *= half
			}
			b /= a
		}
	default:
		b = jnBackward(n, x)
	}
	if neg {
		return -b
	}
	return b
}

// jnBackward uses the backward recurrence for n > x, started where a continued fraction says, and scaled by J0.
func jnBackward(n int, x float64) float64 {
	w := float64(n+n) / x
	h := 2 / x
	q0 := w
	z := w + h
	q1 := w*z - 1
	k := 1
	for q1 < 1e9 {
		k++
		z += h
		q0, q1 = q1, z*q1-q0
	}
	m := n + n
	t := 0.0
	for i := 2 * (n + k); i >= m; i -= 2 {
		t = 1 / (float64(i)/x - t)
	}
	a, b := t, 1.0
	// The values may overflow before J0 is reached: estimate by n·log(2n/x).
	tmp := float64(n)
	v := 2 / x
	tmp = tmp * Log(Abs(v*tmp))
	if tmp < 7.09782712893383973096e+02 {
		for i := n - 1; i > 0; i-- {
			di := float64(i + i)
			a, b = b, b*di/x-a
		}
	} else {
		for i := n - 1; i > 0; i-- {
			di := float64(i + i)
			a, b = b, b*di/x-a
			if b > 1e100 {
				a /= b
				t /= b
				b = 1
			}
		}
	}
	return t * J0(x) / b
}

// Yn returns the order-n Bessel function of the second kind.
func Yn(n int, x float64) float64 {
	const asymptoticFrom = 1 << 302
	switch {
	case x < 0 || IsNaN(x):
		return NaN()
	case IsInf(x, 1):
		return 0
	}
	if n == 0 {
		return Y0(x)
	}
	if x == 0 {
		if n < 0 && n&1 == 1 {
			return Inf(1)
		}
		return Inf(-1)
	}
	neg := false
	if n < 0 { // Y(-n, x) = (-1)**n · Y(n, x)
		n = -n
		neg = n&1 == 1
	}
	var b float64
	switch {
	case n == 1:
		b = Y1(x)
	case x >= asymptoticFrom:
		b = asymptotic(n, x, true)
	default:
		b = Y1(x)
		for i, a := 1, Y0(x); i < n && !IsInf(b, -1); i++ {
			a, b = b, (float64(i+i)/x)*b-a
		}
	}
	if neg {
		return -b
	}
	return b
}
