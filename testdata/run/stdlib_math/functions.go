// run
package main

import (
	"fmt"
	"math"
)

func main() {
	unary := []struct {
		name string
		f    func(float64) float64
	}{
		{"Abs", math.Abs}, {"Acos", math.Acos}, {"Acosh", math.Acosh}, {"Asin", math.Asin}, {"Asinh", math.Asinh}, {"Atan", math.Atan}, {"Atanh", math.Atanh},
		{"Cbrt", math.Cbrt}, {"Ceil", math.Ceil}, {"Cos", math.Cos}, {"Cosh", math.Cosh}, {"Erf", math.Erf}, {"Erfc", math.Erfc}, {"Erfcinv", math.Erfcinv},
		{"Erfinv", math.Erfinv}, {"Exp", math.Exp}, {"Exp2", math.Exp2}, {"Expm1", math.Expm1}, {"Floor", math.Floor}, {"Gamma", math.Gamma}, {"J0", math.J0},
		{"J1", math.J1}, {"Log", math.Log}, {"Log10", math.Log10}, {"Log1p", math.Log1p}, {"Log2", math.Log2}, {"Logb", math.Logb}, {"Round", math.Round},
		{"RoundToEven", math.RoundToEven}, {"Sin", math.Sin}, {"Sinh", math.Sinh}, {"Sqrt", math.Sqrt}, {"Tan", math.Tan}, {"Tanh", math.Tanh}, {"Trunc", math.Trunc},
		{"Y0", math.Y0}, {"Y1", math.Y1},
	}
	args := []float64{0, math.Copysign(0, -1), 0.1, -0.3, 0.5, 0.75, 1, -1, 1.25, 1.5, 2, 2.5, -2.5, 3, 4.7, 7.5, 10, -12.25, 33.5, 100, 171.5, 709, -745, 1e3, 1e10, 1e300, -1e300, 1e-10, 1e-300, 5e-324,
		math.MaxFloat64, math.Inf(1), math.Inf(-1), math.NaN(), 0x1p30, 0x1p60 + 12345}
	for _, u := range unary {
		fmt.Print(u.name)
		for _, x := range args {
			fmt.Print(" ", u.f(x))
		}
		fmt.Println()
	}
	binary := []struct {
		name string
		f    func(x, y float64) float64
	}{
		{"Atan2", math.Atan2}, {"Copysign", math.Copysign}, {"Dim", math.Dim}, {"Hypot", math.Hypot}, {"Max", math.Max}, {"Min", math.Min}, {"Mod", math.Mod},
		{"Nextafter", math.Nextafter}, {"Pow", math.Pow}, {"Remainder", math.Remainder},
	}
	few := []float64{0, math.Copysign(0, -1), 0.5, -0.5, 1, -1, 2.5, -3, 7, 1e10, -1e200, 1e-310, math.Inf(1), math.Inf(-1), math.NaN()}
	for _, b := range binary {
		fmt.Print(b.name)
		for _, x := range few {
			for _, y := range few {
				fmt.Print(" ", b.f(x, y))
			}
		}
		fmt.Println()
	}
	for _, x := range args {
		frac, exp := math.Frexp(x)
		i, f := math.Modf(x)
		l, sign := math.Lgamma(x)
		s, c := math.Sincos(x)
		fmt.Println(frac, exp, i, f, l, sign, s, c, math.Ilogb(x), math.Signbit(x), math.IsNaN(x), math.IsInf(x, 0), math.Ldexp(x, 3), math.Ldexp(x, -1060), math.Jn(3, x), math.Yn(2, x), math.Float64bits(x), math.Float32bits(float32(x)))
	}
	for _, n := range []int{-400, -323, -310, -5, 0, 1, 22, 23, 308, 309} {
		fmt.Print(math.Pow10(n), " ")
	}
	fmt.Println(math.FMA(1e16, 1e16, -1e32), math.FMA(0.1, 10, -1), math.Nextafter32(1, 2), math.Nextafter32(0, -1), math.Float64frombits(0x4009_21fb_5444_2d18), math.Float32frombits(0x40490fdb))
	fmt.Println(math.Pi, math.E, math.Sqrt2, math.Ln2, math.Phi, math.MaxFloat32, math.SmallestNonzeroFloat64, math.SmallestNonzeroFloat32, math.MaxInt64, uint64(math.MaxUint64), math.MinInt8)
}
