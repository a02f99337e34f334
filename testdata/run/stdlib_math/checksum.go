// run
package main

import (
	"fmt"
	"math"
)

// Bits of results over many arguments, folded into one number per function.
func main() {
	state := uint64(88172645463325252)
	next := func() uint64 {
		state ^= state << 13
		state ^= state >> 7
		state ^= state << 17
		return state
	}
	args := make([]float64, 2000)
	for i := range args {
		switch i % 4 {
		case 0:
			args[i] = math.Float64frombits(next())
		case 1:
			args[i] = float64(int64(next()>>20)) / (1 << 43)
		case 2:
			args[i] = float64(int64(next())) / (1 << 56)
		default:
			args[i] = float64(next()) / (1 << 64)
		}
	}
	fold := func(h uint64, f float64) uint64 {
		b := math.Float64bits(f)
		if f != f {
			b = 0x7ff8000000000001
		}
		return (h ^ b) * 1099511628211
	}
	for _, u := range []struct {
		name string
		f    func(float64) float64
	}{
		{"Sin", math.Sin}, {"Cos", math.Cos}, {"Tan", math.Tan}, {"Asin", math.Asin}, {"Acos", math.Acos}, {"Atan", math.Atan}, {"Sinh", math.Sinh}, {"Cosh", math.Cosh},
		{"Tanh", math.Tanh}, {"Asinh", math.Asinh}, {"Acosh", math.Acosh}, {"Atanh", math.Atanh}, {"Exp", math.Exp}, {"Exp2", math.Exp2}, {"Expm1", math.Expm1},
		{"Log", math.Log}, {"Log2", math.Log2}, {"Log10", math.Log10}, {"Log1p", math.Log1p}, {"Cbrt", math.Cbrt}, {"Erf", math.Erf}, {"Erfc", math.Erfc},
		{"Gamma", math.Gamma}, {"J0", math.J0}, {"Y1", math.Y1}, {"Erfinv", math.Erfinv}, {"Sqrt", math.Sqrt},
	} {
		h := uint64(14695981039346656037)
		for _, x := range args {
			h = fold(h, u.f(x))
		}
		fmt.Printf("%s %016x\n", u.name, h)
	}
	for _, b := range []struct {
		name string
		f    func(x, y float64) float64
	}{{"Pow", math.Pow}, {"Mod", math.Mod}, {"Hypot", math.Hypot}, {"Atan2", math.Atan2}, {"Remainder", math.Remainder}} {
		h := uint64(14695981039346656037)
		for i, x := range args {
			h = fold(h, b.f(x, args[(i*7+3)%len(args)]))
		}
		fmt.Printf("%s %016x\n", b.name, h)
	}
}
