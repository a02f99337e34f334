// run

package main

import (
	"fmt"
	"math"
	"math/bits"
)

func main() {
	inf, nan := math.Inf(1), math.NaN()
	for _, x := range []float64{0, 1, -1, 0.5, -0.5, 1.5, 2.5, -2.5, 1e300, 1e-300, 4, 100, inf, -inf, nan} {
		fmt.Println(x, math.Sqrt(x), math.Floor(x), math.Ceil(x), math.Trunc(x), math.Round(x), math.RoundToEven(x), math.Abs(x), math.Signbit(x))
		fmt.Println("  ", math.Exp(x), math.Log(x), math.Log2(x), math.Log10(x), math.Log1p(x), math.Cbrt(x))
	}
	for _, x := range []float64{0, 0.5, 1, 2, 3, math.Pi, 10, 1000, 1e6} {
		fmt.Println(x, math.Sin(x), math.Cos(x), math.Tan(x), math.Atan(x), math.Sinh(x/100), math.Tanh(x))
	}
	for _, p := range [][2]float64{{2, 10}, {2, 0.5}, {-8, 1.0 / 3}, {0, 0}, {10, -2}, {2, 1024}, {-2, 3}, {inf, 0}, {1, nan}} {
		fmt.Println(p, math.Pow(p[0], p[1]), math.Mod(p[0], p[1]), math.Hypot(p[0], p[1]), math.Atan2(p[0], p[1]), math.Max(p[0], p[1]), math.Min(p[0], p[1]))
	}
	fmt.Println(math.Modf(-3.25))
	fmt.Println(math.Frexp(10))
	fmt.Println(math.Ldexp(0.5, 4), math.IsNaN(nan), math.IsInf(-inf, -1), math.Float64bits(1.5), math.Float32bits(1.5), math.Float64frombits(0x4009_21fb_5444_2d18))
	fmt.Println(math.MaxInt64, math.MinInt64, uint64(math.MaxUint64), math.MaxInt8, math.Pi, math.E, math.MaxFloat32)
	fmt.Println(bits.OnesCount(255), bits.LeadingZeros32(1), bits.TrailingZeros(8), bits.Len(1023), bits.Reverse8(1), bits.RotateLeft32(1, 31), bits.ReverseBytes16(0x1234))
	fmt.Println(bits.Add64(1<<63, 1<<63, 1))
	fmt.Println(bits.Mul64(1<<40, 1<<40))
	fmt.Println(bits.Div64(1, 0, 3))
}
