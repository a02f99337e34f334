// run

package main

// Division, remainders of conversions, and accumulated rounding.

//go:noinline
func div(a, b float64) float64 { return a / b }

//go:noinline
func div32(a, b float32) float32 { return a / b }

func main() {
	println(div(1, 3), div(-1, 3), div(2, 3), div(10, 4), div(1e308, 1e-10), div(1e-308, 1e10))
	println(div32(1, 3), div32(-2, 3), div32(1e38, 1e-5), div32(1e-38, 1e5))
	a, b := 0.1, 0.2
	println(a+b, a+b == 0.3, a*3, a*10)
	var s32 float32
	var s64 float64
	for i := 0; i < 100; i++ {
		s32 += 0.1
		s64 += 0.1
	}
	println(s32, s64)
	x := 5.0
	x += 2
	x *= 3
	x -= 1
	x /= 4
	println(x)
	x++
	println(x)
	x--
	println(x, -x, +x)
	println(int(2.9*x)%5, x > 4.9, x <= 5)
	println(4.9406564584124654e-324/2 == 0, a/1e308/1e10)
}
