// run

package main

func main() {
	var a, b int8 = -1, 1
	println(a < b, a <= b, a > b, a >= b, a == b, a != b)
	var c, d uint8 = 255, 1
	println(c < d, c <= d, c > d, c >= d, c == d, c != d)
	var e, f int16 = -32768, 32767
	println(e < f, e <= f, e > f, e >= f, e == f, e != f)
	var g, h uint32 = 1 << 31, 1
	println(g < h, g <= h, g > h, g >= h, g == h, g != h)
	var i, j int32 = -1 << 31, 1
	println(i < j, i <= j, i > j, i >= j, i == j, i != j)
	var k, l uint64 = 1 << 63, 1
	println(k < l, k <= l, k > l, k >= l, k == l, k != l)
	var m, n int64 = -1 << 63, 1
	println(m < n, m <= n, m > n, m >= n, m == n, m != n)
	println(uint8(a) > d, int8(c) < 0, uint32(i) > h, int64(k) < n)
}
