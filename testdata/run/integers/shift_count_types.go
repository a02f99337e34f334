// run

package main

// The count may be of any integer type, its value is not truncated to the operand's width first.

func main() {
	x := int32(1)
	var c8 int8 = 31
	var u8 uint8 = 200
	var c16 int16 = 300
	var c64 int64 = 1 << 40
	var u64 uint64 = 1<<63 + 1
	println(x<<c8, x<<u8, x<<c16, x<<c64, x<<u64)
	x = -1
	println(x>>c8, x>>u8, x>>c16, x>>c64, x>>u64)
	var b byte = 1
	b <<= 7
	println(b, b<<1, b>>7, b>>8)
	b <<= 1
	println(b)
	var s = 3
	var y int64 = 1 << s
	var z = uint8(1)<<s + 1
	println(y, z, 1<<s == 8)
	var u = 1.0<<3 + 1
	println(u)
	var w int64 = 1.0 << s
	println(w)
	const big = 1 << 100
	println(big>>98, big>>100)
}
