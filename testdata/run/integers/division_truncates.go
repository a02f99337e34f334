// run

package main

// Quotients truncate toward zero and the remainder has the dividend's sign.

func div(a, b int) (int, int) { return a / b, a % b }

func div8(a, b int8) (int8, int8)       { return a / b, a % b }
func div32(a, b int32) (int32, int32)   { return a / b, a % b }
func udiv(a, b uint64) (uint64, uint64) { return a / b, a % b }

func main() {
	for _, p := range [][2]int{{7, 2}, {-7, 2}, {7, -2}, {-7, -2}, {6, 3}, {-6, 3}, {0, 5}, {1, 9}, {-1, 9}} {
		q, r := div(p[0], p[1])
		println(p[0], p[1], q, r, q*p[1]+r == p[0])
		q8, r8 := div8(int8(p[0]), int8(p[1]))
		q32, r32 := div32(int32(p[0]), int32(p[1]))
		println(q8, r8, q32, r32)
	}
	println(div(-9223372036854775808, -1))
	println(div8(-128, -1))
	println(div32(-2147483648, -1))
	println(udiv(18446744073709551615, 10))
	println(udiv(18446744073709551615, 18446744073709551614))
	x := -17
	println(x/4, x%4, x>>2, x&3, x/1, x/-1, x%8, x/8, x/16, x/3, x%3)
	u := uint(17)
	println(u/4, u%4, u/8, u/3, u%3, u/10)
}
