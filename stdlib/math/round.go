package math

// Modf returns the integer part of f and the fraction, both with f's sign.
func Modf(f float64) (integer float64, fractional float64) {
	integer = Trunc(f)
	fractional = Copysign(f-integer, f)
	return
}

// Round returns the nearest integer value, halves away from zero.
func Round(x float64) float64 {
	t := Trunc(x)
	if Abs(x-t) >= 0.5 {
		return t + Copysign(1, x)
	}
	return t
}

// RoundToEven returns the nearest integer value, halves to the even one.
func RoundToEven(x float64) float64 {
	if a := Abs(x); a < 1<<52 {
		return Copysign(a+(1<<52)-(1<<52), x)
	}
	return x
}

// Dim returns x-y, or 0 if that is negative.
func Dim(x, y float64) float64 {
	d := x - y
	if d <= 0 {
		return 0
	}
	return d
}

// Max returns the larger of x and y; +Inf before NaN, +0 before -0.
func Max(x, y float64) float64 {
	switch {
	case IsInf(x, 1) || IsInf(y, 1):
		return Inf(1)
	case IsNaN(x) || IsNaN(y):
		return NaN()
	case x == 0 && y == 0:
		if Signbit(x) {
			return y
		}
		return x
	case x > y:
		return x
	}
	return y
}

// Min returns the smaller of x and y; -Inf before NaN, -0 before +0.
func Min(x, y float64) float64 {
	switch {
	case IsInf(x, -1) || IsInf(y, -1):
		return Inf(-1)
	case IsNaN(x) || IsNaN(y):
		return NaN()
	case x == 0 && y == 0:
		if Signbit(x) {
			return x
		}
		return y
	case x < y:
		return x
	}
	return y
}

// Mod returns the remainder of x/y truncated, with x's sign. Every step is exact.
func Mod(x, y float64) float64 {
	if y == 0 || IsInf(x, 0) || IsNaN(x) || IsNaN(y) {
		return NaN()
	}
	y = Abs(y)
	yFrac, yExp := Frexp(y)
	r := Abs(x)
	for r >= y {
		rFrac, rExp := Frexp(r)
		if rFrac < yFrac {
			rExp--
		}
		r -= Ldexp(y, rExp-yExp)
	}
	if Signbit(x) {
		return -r
	}
	return r
}

// Remainder returns x - n·y with n the integer nearest to x/y, even on a tie.
func Remainder(x, y float64) float64 {
	switch {
	case IsNaN(x) || IsNaN(y) || IsInf(x, 0) || y == 0:
		return NaN()
	case IsInf(y, 0):
		return x
	}
	r := Abs(x)
	y = Abs(y)
	if r == y {
		return Copysign(0, x)
	}
	if y <= MaxFloat64/2 {
		r = Mod(r, y+y)
	}
	if y < 0x1p-1021 { // half of y would not be exact
		if r+r > y {
			r -= y
			if r+r >= y {
				r -= y
			}
		}
	} else if half := 0.5 * y; r > half {
		r -= y
		if r >= half {
			r -= y
		}
	}
	if Signbit(x) {
		return -r
	}
	return r
}

// Nextafter returns the next float64 after x towards y.
func Nextafter(x, y float64) float64 {
	switch {
	case IsNaN(x) || IsNaN(y):
		return NaN()
	case x == y:
		return x
	case x == 0:
		return Copysign(Float64frombits(1), y)
	case (y > x) == (x > 0):
		return Float64frombits(Float64bits(x) + 1)
	}
	return Float64frombits(Float64bits(x) - 1)
}

// Nextafter32 returns the next float32 after x towards y.
func Nextafter32(x, y float32) float32 {
	switch {
	case x != x || y != y:
		return float32(NaN())
	case x == y:
		return x
	case x == 0:
		return float32(Copysign(float64(Float32frombits(1)), float64(y)))
	case (y > x) == (x > 0):
		return Float32frombits(Float32bits(x) + 1)
	}
	return Float32frombits(Float32bits(x) - 1)
}
