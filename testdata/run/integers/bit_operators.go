// run

package main

func main() {
	a, b := 0b1100, 0b1010
	println(a&b, a|b, a^b, a&^b, ^a)
	var x uint8 = 0xf0
	println(x&0x3c, x|0x0f, x^0xff, x&^0xc0, ^x)
	x &= 0x3c
	println(x)
	x |= 1
	println(x)
	x ^= 0xff
	println(x)
	x &^= 0x0f
	println(x)
	x <<= 1
	println(x)
	x >>= 3
	println(x)
	x %= 7
	println(x)
	var n int16 = -1
	println(n&0x7f, n^n, n|0, n&^n, ^n)
	println(-5&3, -5|3, -5^3, -5&^3)
	const m = ^0
	println(m, m == -1, ^uint8(1), ^int8(1))
}
