// run
package main

import (
	"fmt"
	"math"
	"math/bits"
)

var state uint64 = 88172645463325252

func next() uint64 {
	state ^= state << 13
	state ^= state >> 7
	state ^= state << 17
	return state
}

// The functions that are instructions or native code, over many arguments.
func main() {
	var h [24]uint64
	fold := func(i int, b uint64) { h[i] = (h[i] ^ b) * 1099511628211 }
	float := func(i int, f float64) {
		if f != f {
			f = 0.5
		}
		fold(i, math.Float64bits(f))
	}
	edges := []float64{0, math.Copysign(0, -1), 0.5, -0.5, 1.5, 2.5, -0.4999999999999999, 0.49999999999999994, 1 << 52, 1<<52 + 1, 1<<53 - 1, -(1 << 52), math.Inf(1), math.Inf(-1), math.NaN(), 5e-324, math.MaxFloat64}
	for i := 0; i < 20000; i++ {
		x, y, z := math.Float64frombits(next()), math.Float64frombits(next()), math.Float64frombits(next())
		if i%2 == 0 {
			x, y, z = float64(int64(next()>>30))/256-1e8, float64(int64(next()))/(1<<58), 1/float64(next()>>40+1)
		}
		if i < len(edges)*len(edges) {
			x, y = edges[i%len(edges)], edges[i/len(edges)]
		}
		float(0, math.Floor(x))
		float(1, math.Ceil(x))
		float(2, math.Trunc(x))
		float(3, math.Sqrt(math.Abs(x)))
		float(4, math.Copysign(x, y))
		float(5, math.FMA(x, y, z))
		float(6, math.Abs(x))
		float(7, float64(float32(x)))
		fold(8, uint64(math.Float32bits(float32(y))))
		float(9, float64(math.Float32frombits(uint32(next()))))
		float(10, math.Round(x))
		float(11, math.RoundToEven(x))
		float(12, math.Mod(x, y))
		u, v, w := next()>>(next()&63), next()>>(next()&63), next()
		fold(13, uint64(bits.Len64(u)<<20|bits.TrailingZeros64(v)<<10|bits.OnesCount64(w)))
		fold(14, bits.ReverseBytes64(u)^bits.Reverse64(v)^bits.RotateLeft64(w, int(u%200)-100))
		hi, lo := bits.Mul64(u, v)
		fold(15, hi)
		fold(15, lo)
		q, r := bits.Div64(u%(w|1), v, w|1)
		fold(16, q)
		fold(16, r)
		fold(17, uint64(int64(y*1e3))^uint64(int32(int64(z*1e6)))^uint64(uint8(uint64(math.Abs(y)))))
		s, c := bits.Add64(u, v, w&1)
		d, b := bits.Sub64(u, v, w&1)
		fold(18, s+c*3+d*5+b*7)
		fold(19, uint64(bits.LeadingZeros32(uint32(u))<<10|bits.Len8(uint8(v))<<5|bits.TrailingZeros16(uint16(w))))
	}
	for i, x := range h {
		if x != 0 {
			fmt.Printf("%d %016x\n", i, x)
		}
	}
}
