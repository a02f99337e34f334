package cmplx

import (
	"fmt"
	"math"
	real_ "math/cmplx"
	"math/rand"
	"st/math/cmplx"
	"testing"
)

func part() float64 {
	special := []float64{0, math.Copysign(0, -1), 1, -1, math.Inf(1), math.Inf(-1), math.NaN(), 0.5, -2, 1e300, 1e-300, math.Pi, math.Pi / 2, 1e10, 0x1p40}
	switch rand.Intn(5) {
	case 0:
		return special[rand.Intn(len(special))]
	case 1:
		return rand.NormFloat64() * 100
	case 2:
		return math.Float64frombits(rand.Uint64())
	}
	return rand.NormFloat64()
}

func same1(a, b float64) bool { return math.Float64bits(a) == math.Float64bits(b) || a != a && b != b }
func same(a, b complex128) bool {
	return same1(real(a), real(b)) && same1(imag(a), imag(b))
}

func TestCmplx(t *testing.T) {
	fs := map[string][2]func(complex128) complex128{
		"Exp": {cmplx.Exp, real_.Exp}, "Log": {cmplx.Log, real_.Log}, "Log10": {cmplx.Log10, real_.Log10}, "Sqrt": {cmplx.Sqrt, real_.Sqrt},
		"Sin": {cmplx.Sin, real_.Sin}, "Cos": {cmplx.Cos, real_.Cos}, "Tan": {cmplx.Tan, real_.Tan}, "Cot": {cmplx.Cot, real_.Cot},
		"Sinh": {cmplx.Sinh, real_.Sinh}, "Cosh": {cmplx.Cosh, real_.Cosh}, "Tanh": {cmplx.Tanh, real_.Tanh},
		"Asin": {cmplx.Asin, real_.Asin}, "Acos": {cmplx.Acos, real_.Acos}, "Atan": {cmplx.Atan, real_.Atan},
		"Asinh": {cmplx.Asinh, real_.Asinh}, "Acosh": {cmplx.Acosh, real_.Acosh}, "Atanh": {cmplx.Atanh, real_.Atanh},
	}
	for name, f := range fs {
		bad := 0
		for i := 0; i < 100000 && bad < 3; i++ {
			x := complex(part(), part())
			if a, b := f[0](x), f[1](x); !same(a, b) {
				bad++
				t.Errorf("%s(%v) = %v, want %v", name, x, a, b)
			}
		}
	}
	for i := 0; i < 100000; i++ {
		x, y := complex(part(), part()), complex(part(), part())
		show := func(f func() complex128) (s string) {
			defer func() {
				if e := recover(); e != nil {
					s = fmt.Sprint(e)
				}
			}()
			return fmt.Sprint(f())
		}
		if a, b := show(func() complex128 { return cmplx.Pow(x, y) }), show(func() complex128 { return real_.Pow(x, y) }); a != b {
			t.Fatalf("Pow(%v, %v) = %v, want %v", x, y, a, b)
		}
		if cmplx.IsNaN(x) != real_.IsNaN(x) || cmplx.IsInf(x) != real_.IsInf(x) || !same1(cmplx.Abs(x), real_.Abs(x)) || !same1(cmplx.Phase(x), real_.Phase(x)) {
			t.Fatal(x)
		}
	}
}
