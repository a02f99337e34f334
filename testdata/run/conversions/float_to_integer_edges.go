// run

package main

// Out-of-range conversions are implementation-defined: these are the amd64 results.

func show(f float64) {
	println(f, ":", int8(f), int16(f), int32(f), int64(f), int(f))
	println("   ", uint8(f), uint16(f), uint32(f), uint64(f), uint(f), uintptr(f))
}

func show32(f float32) {
	println(f, ":", int8(f), int16(f), int32(f), int64(f))
	println("   ", uint8(f), uint16(f), uint32(f), uint64(f))
}

func main() {
	zero := 0.0
	inf, nan := 1/zero, zero/zero
	for _, f := range []float64{0, 0.99, -0.99, 1.5, -1.5, 127, 128, 129.7, -129.7, 255, 256, 300, -300, 32767, 65536, 70000,
		2147483647, 2147483648, -2147483648, -2147483649, 4294967295, 4294967296, 4294967299.5,
		9223372036854774784, 9223372036854775808, -9223372036854775808, -9223372036854777856,
		18446744073709549568, 18446744073709551616, 1e19, 1e30, -1e30, inf, -inf, nan} {
		show(f)
		show32(float32(f))
	}
}
