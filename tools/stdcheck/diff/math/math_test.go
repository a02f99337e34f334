package math

import (
	real "math"
	"math/rand"
	"st/math"
	"testing"
)

func arg() float64 {
	switch rand.Intn(9) {
	case 7:
		return -700 - 50*rand.Float64()*float64(rand.Intn(2)) + float64(rand.Intn(2))*(1400+12*rand.Float64())
	case 0:
		return real.Float64frombits(rand.Uint64())
	case 1:
		return rand.NormFloat64()
	case 2:
		return rand.NormFloat64() * 100
	case 3:
		return float64(rand.Intn(200)-100) / 4
	case 4:
		return rand.ExpFloat64() * 1e-3
	case 5:
		return real.Ldexp(rand.Float64()-0.5, rand.Intn(200)-100)
	case 6:
		special := []float64{0, real.Copysign(0, -1), 1, -1, real.Inf(1), real.Inf(-1), real.NaN(), 0.5, -0.5, 2, 3, -3, 5e-324, -5e-324, 2.2250738585072014e-308,
			1.7976931348623157e308, -1.7976931348623157e308, 1 << 52, 1<<53 + 2, 0x1p63, real.Pi, real.Pi / 2, real.Pi / 4, 1e300, 1e-300, 0x1p29, 0x1p28, 709.78, -745.2, 1024, -1074, -1075}
		return special[rand.Intn(len(special))]
	}
	return rand.Float64()*2 - 1
}

func same(a, b float64) bool {
	return real.Float64bits(a) == real.Float64bits(b) || a != a && b != b
}

const rounds = 1000000

func TestUnary(t *testing.T) {
	for _, f := range []struct {
		name string
		a, b func(float64) float64
	}{
		{"Exp", math.Exp, real.Exp}, {"Exp2", math.Exp2, real.Exp2}, {"Expm1", math.Expm1, real.Expm1},
		{"Log", math.Log, real.Log}, {"Log2", math.Log2, real.Log2}, {"Log10", math.Log10, real.Log10}, {"Log1p", math.Log1p, real.Log1p},
		{"Logb", math.Logb, real.Logb}, {"Sin", math.Sin, real.Sin}, {"Cos", math.Cos, real.Cos}, {"Tan", math.Tan, real.Tan},
		{"Asin", math.Asin, real.Asin}, {"Acos", math.Acos, real.Acos}, {"Atan", math.Atan, real.Atan},
		{"Sinh", math.Sinh, real.Sinh}, {"Cosh", math.Cosh, real.Cosh}, {"Tanh", math.Tanh, real.Tanh},
		{"Asinh", math.Asinh, real.Asinh}, {"Acosh", math.Acosh, real.Acosh}, {"Atanh", math.Atanh, real.Atanh},
		{"Cbrt", math.Cbrt, real.Cbrt}, {"Round", math.Round, real.Round}, {"RoundToEven", math.RoundToEven, real.RoundToEven},
		{"Gamma", math.Gamma, real.Gamma}, {"Erf", math.Erf, real.Erf}, {"Erfc", math.Erfc, real.Erfc},
		{"Erfinv", math.Erfinv, real.Erfinv}, {"Erfcinv", math.Erfcinv, real.Erfcinv},
		{"J0", math.J0, real.J0}, {"J1", math.J1, real.J1}, {"Y0", math.Y0, real.Y0}, {"Y1", math.Y1, real.Y1},
		{"Ilogb", func(x float64) float64 { return float64(math.Ilogb(x)) }, func(x float64) float64 { return float64(real.Ilogb(x)) }},
		{"Lgamma", func(x float64) float64 { y, s := math.Lgamma(x); return y * float64(s) }, func(x float64) float64 { y, s := real.Lgamma(x); return y * float64(s) }},
		{"Sincos", func(x float64) float64 { s, c := math.Sincos(x); return s + 3*c }, func(x float64) float64 { s, c := real.Sincos(x); return s + 3*c }},
		{"Frexp", func(x float64) float64 { s, c := math.Frexp(x); return s * float64(c) }, func(x float64) float64 { s, c := real.Frexp(x); return s * float64(c) }},
		{"Modf", func(x float64) float64 { s, c := math.Modf(x); return s - c*3 }, func(x float64) float64 { s, c := real.Modf(x); return s - c*3 }},
		{"Modf2", func(x float64) float64 { _, c := math.Modf(x); return c }, func(x float64) float64 { _, c := real.Modf(x); return c }},
	} {
		bad := 0
		for i := 0; i < rounds && bad < 3; i++ {
			x := arg()
			if a, b := f.a(x), f.b(x); !same(a, b) {
				bad++
				t.Errorf("%s(%v = %x) = %v %x, want %v %x", f.name, x, real.Float64bits(x), a, real.Float64bits(a), b, real.Float64bits(b))
			}
		}
	}
}

func TestBinary(t *testing.T) {
	for _, f := range []struct {
		name string
		a, b func(x, y float64) float64
	}{
		{"Pow", math.Pow, real.Pow}, {"Hypot", math.Hypot, real.Hypot}, {"Atan2", math.Atan2, real.Atan2}, {"Mod", math.Mod, real.Mod},
		{"Remainder", math.Remainder, real.Remainder}, {"Max", math.Max, real.Max}, {"Min", math.Min, real.Min}, {"Dim", math.Dim, real.Dim},
		{"Nextafter", math.Nextafter, real.Nextafter},
		{"Nextafter32", func(x, y float64) float64 { return float64(math.Nextafter32(float32(x), float32(y))) }, func(x, y float64) float64 { return float64(real.Nextafter32(float32(x), float32(y))) }},
		{"Ldexp", func(x, y float64) float64 { return math.Ldexp(x, int(y*20)) }, func(x, y float64) float64 { return real.Ldexp(x, int(y*20)) }},
		{"Jn", func(x, y float64) float64 { return math.Jn(int(min(20, max(-20, x))), y) }, func(x, y float64) float64 { return real.Jn(int(min(20, max(-20, x))), y) }},
		{"Yn", func(x, y float64) float64 { return math.Yn(int(min(20, max(-20, x))), y) }, func(x, y float64) float64 { return real.Yn(int(min(20, max(-20, x))), y) }},
	} {
		bad := 0
		for i := 0; i < rounds && bad < 3; i++ {
			x, y := arg(), arg()
			if a, b := f.a(x, y), f.b(x, y); !same(a, b) {
				bad++
				t.Errorf("%s(%v, %v) = %v %x, want %v %x", f.name, x, y, a, real.Float64bits(a), b, real.Float64bits(b))
			}
		}
	}
	for n := -400; n < 400; n++ {
		if !same(math.Pow10(n), real.Pow10(n)) {
			t.Error("Pow10", n)
		}
	}
}
