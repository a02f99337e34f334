// run

package main

func main() {
	println(0, 00, 007, 0o17, 0O17, 0x1F, 0XaBcD, 0b101, 0B11, 1_000_000, 0x_FF_FF, 0b_1010_1010, 0o_7_7, 0_7)
	println(1., .5, 1.5e3, 1E-2, 0e0, 1_0.2_5e1_0, 072.40, 08.5, 09e1)
	println(0x1p-2, 0x2.p10, 0x1.Fp+0, 0X.8p-0, 0X_1FFFP-16)
	println(1i, 0i, 0123i, 0o123i, 0xabci, 1.5i, 1e2i, 0x1p-2i, 0b1i)
	println('a', '\n', '\x41', '\u00e9', '\U0001F600', '\'', '"', '\\', '\007')
	println(9223372036854775807, -9223372036854775808, 0x7fffffffffffffff)
	println(1e308, 4.9e-324, 1e-400 == 0, 0.1e1 == 1)
	const big = 123456789012345678901234567890
	println(big/1e20, big%1000000)
}
