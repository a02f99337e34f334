// run

package main

import (
	"bytes"
	"fmt"
	"math"
	"math/cmplx"
	"os"
)

var seed uint64 = 88172645463325252

func rnd() uint64 {
	seed ^= seed << 13
	seed ^= seed >> 7
	seed ^= seed << 17
	return seed
}

func arg(i int) float64 {
	switch i % 6 {
	case 0:
		return math.Float64frombits(rnd())
	case 1:
		return (float64(rnd()>>11)/(1<<53) - 0.5) * 4
	case 2:
		return (float64(rnd()>>11)/(1<<53) - 0.5) * 200
	case 3:
		return float64(int64(rnd()%2001)-1000) / 4
	case 4:
		return (float64(rnd()>>11)/(1<<53) - 0.5) * 1e6
	}
	sp := []float64{0, math.Copysign(0, -1), 1, -1, math.Inf(1), math.Inf(-1), math.NaN(), math.Pi, math.Pi / 2, math.Pi / 4, 0.5, 2, 709.78, 710, -745, -746, 1e300, -1e300, 5e-324, 2.2250738585072014e-308, math.MaxFloat64, 1 << 53, 1e-10, 170.6, 171.7, -170.5, 3, 10, 1e15, 1e17, 33, -33}
	return sp[rnd()%uint64(len(sp))]
}

func bits(f float64) uint64 {
	if f != f {
		return 0x7ff8000000000001
	}
	return math.Float64bits(f)
}

func main() {
	defer out.end()
	f1 := map[string]func(float64) float64{"Acos": math.Acos, "Acosh": math.Acosh, "Asin": math.Asin, "Asinh": math.Asinh, "Atan": math.Atan, "Atanh": math.Atanh, "Cbrt": math.Cbrt, "Ceil": math.Ceil, "Cos": math.Cos, "Cosh": math.Cosh, "Erf": math.Erf, "Erfc": math.Erfc, "Erfcinv": math.Erfcinv, "Erfinv": math.Erfinv, "Exp": math.Exp, "Exp2": math.Exp2, "Expm1": math.Expm1, "Floor": math.Floor, "Gamma": math.Gamma, "J0": math.J0, "J1": math.J1, "Log": math.Log, "Log10": math.Log10, "Log1p": math.Log1p, "Log2": math.Log2, "Logb": math.Logb, "Round": math.Round, "RoundToEven": math.RoundToEven, "Sin": math.Sin, "Sinh": math.Sinh, "Sqrt": math.Sqrt, "Tan": math.Tan, "Tanh": math.Tanh, "Trunc": math.Trunc, "Y0": math.Y0, "Y1": math.Y1, "Abs": math.Abs}
	names := []string{"Abs", "Acos", "Acosh", "Asin", "Asinh", "Atan", "Atanh", "Cbrt", "Ceil", "Cos", "Cosh", "Erf", "Erfc", "Erfcinv", "Erfinv", "Exp", "Exp2", "Expm1", "Floor", "Gamma", "J0", "J1", "Log", "Log10", "Log1p", "Log2", "Logb", "Round", "RoundToEven", "Sin", "Sinh", "Sqrt", "Tan", "Tanh", "Trunc", "Y0", "Y1"}
	for _, n := range names {
		f := f1[n]
		h := uint64(14695981039346656037)
		for i := 0; i < 6000; i++ {
			x := arg(i)
			b := bits(f(x))
			h = (h ^ b) * 1099511628211
			if i%200 == 199 {
				out.printf("%s %d %x\n", n, i, h)
			}
		}
	}
	f2 := []struct {
		n string
		f func(a, b float64) float64
	}{{"Pow", math.Pow}, {"Atan2", math.Atan2}, {"Mod", math.Mod}, {"Remainder", math.Remainder}, {"Hypot", math.Hypot}, {"Dim", math.Dim}, {"Max", math.Max}, {"Min", math.Min}, {"Nextafter", math.Nextafter}, {"Copysign", math.Copysign},
		{"FMA", func(a, b float64) float64 { return math.FMA(a, b, a-b) }},
		{"Ldexp", func(a, b float64) float64 { return math.Ldexp(a, int(int8(math.Float64bits(b)>>40))*9) }},
		{"Jn", func(a, b float64) float64 { return math.Jn(int(int8(math.Float64bits(a)>>50)), b) }},
		{"Yn", func(a, b float64) float64 { return math.Yn(int(int8(math.Float64bits(a)>>50)), b) }},
		{"Nextafter32", func(a, b float64) float64 { return float64(math.Nextafter32(float32(a), float32(b))) }},
		{"Frexp", func(a, b float64) float64 { f, e := math.Frexp(a); return f*64 + float64(e) }},
		{"Modf", func(a, b float64) float64 {
			f, e := math.Modf(a)
			return math.Float64frombits(math.Float64bits(f) ^ math.Float64bits(e))
		}},
		{"Lgamma", func(a, b float64) float64 { f, e := math.Lgamma(a); return f * float64(e) }},
		{"Sincos", func(a, b float64) float64 {
			f, e := math.Sincos(a)
			return math.Float64frombits(math.Float64bits(f) ^ math.Float64bits(e))
		}},
		{"Ilogb", func(a, b float64) float64 { return float64(math.Ilogb(a)) }},
		{"Pow10", func(a, b float64) float64 { return math.Pow10(int(int16(math.Float64bits(a)>>40)) >> 6) }},
	}
	for _, e := range f2 {
		h := uint64(14695981039346656037)
		for i := 0; i < 6000; i++ {
			x, y := arg(i), arg(i/6)
			b := bits(e.f(x, y))
			h = (h ^ b) * 1099511628211
			if i%200 == 199 {
				out.printf("%s %d %x\n", e.n, i, h)
			}
		}
	}
	fc := []struct {
		n string
		f func(complex128) complex128
	}{{"Acos", cmplx.Acos}, {"Acosh", cmplx.Acosh}, {"Asin", cmplx.Asin}, {"Asinh", cmplx.Asinh}, {"Atan", cmplx.Atan}, {"Atanh", cmplx.Atanh}, {"Conj", cmplx.Conj}, {"Cos", cmplx.Cos}, {"Cosh", cmplx.Cosh}, {"Cot", cmplx.Cot}, {"Exp", cmplx.Exp}, {"Log", cmplx.Log}, {"Log10", cmplx.Log10}, {"Sin", cmplx.Sin}, {"Sinh", cmplx.Sinh}, {"Sqrt", cmplx.Sqrt}, {"Tan", cmplx.Tan}, {"Tanh", cmplx.Tanh},
		{"Pow", func(c complex128) complex128 { return cmplx.Pow(c, complex(imag(c), real(c))) }}}
	for _, e := range fc {
		h := uint64(14695981039346656037)
		for i := 0; i < 3000; i++ {
			c := complex(arg(i), arg(i/6))
			v := e.f(c)
			h = (h ^ bits(real(v))) * 1099511628211
			h = (h ^ bits(imag(v))) * 1099511628211
			if i%100 == 99 {
				out.printf("c%s %d %x\n", e.n, i, h)
			}
		}
	}
}

// digest prints a hash for each 30 lines written to it, or with FULL=1 in the environment the lines themselves.
type digest struct {
	hash  uint64
	lines int
	full  bool
}

var out = &digest{full: os.Getenv("FULL") != ""}

func (d *digest) Write(p []byte) (int, error) {
	if d.full {
		return os.Stdout.Write(p)
	}
	for _, c := range p {
		d.hash = (d.hash ^ uint64(c)) * 1099511628211
	}
	before := d.lines / 30
	d.lines += bytes.Count(p, []byte("\n"))
	if d.lines/30 != before {
		d.end()
	}
	return len(p), nil
}

func (d *digest) println(a ...any)          { fmt.Fprintln(d, a...) }
func (d *digest) print(a ...any)            { fmt.Fprint(d, a...) }
func (d *digest) printf(f string, a ...any) { fmt.Fprintf(d, f, a...) }

func (d *digest) end() {
	if !d.full {
		fmt.Printf("to line %d: %016x\n", d.lines, d.hash)
	}
}
