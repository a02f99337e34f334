// run
package main

import (
	"fmt"
	"math"
	"math/cmplx"
)

func main() {
	args := []complex128{0, 1, -1, 1i, -1i, 0.5 + 0.25i, -2 + 3i, 10 - 0.1i, 1e-3 + 1e3i, complex(math.Inf(1), 0), complex(0, math.Inf(-1)), cmplx.NaN(), cmplx.Inf(), complex(math.Pi, 1e-20), complex(-2, math.Copysign(0, -1))}
	for _, f := range []struct {
		name string
		f    func(complex128) complex128
	}{
		{"Acos", cmplx.Acos}, {"Acosh", cmplx.Acosh}, {"Asin", cmplx.Asin}, {"Asinh", cmplx.Asinh}, {"Atan", cmplx.Atan}, {"Atanh", cmplx.Atanh}, {"Conj", cmplx.Conj},
		{"Cos", cmplx.Cos}, {"Cosh", cmplx.Cosh}, {"Cot", cmplx.Cot}, {"Exp", cmplx.Exp}, {"Log", cmplx.Log}, {"Log10", cmplx.Log10}, {"Sin", cmplx.Sin}, {"Sinh", cmplx.Sinh},
		{"Sqrt", cmplx.Sqrt}, {"Tan", cmplx.Tan}, {"Tanh", cmplx.Tanh},
	} {
		fmt.Print(f.name)
		for _, x := range args {
			fmt.Print(" ", f.f(x))
		}
		fmt.Println()
	}
	for _, x := range args {
		r, p := cmplx.Polar(x)
		fmt.Println(cmplx.Abs(x), cmplx.Phase(x), r, p, cmplx.IsNaN(x), cmplx.IsInf(x), cmplx.Rect(2, 1))
		for _, y := range args[1:8] {
			fmt.Print(cmplx.Pow(x, y), " ")
		}
		fmt.Println()
	}
}
