// run

package main

// A shift count may be larger than the width; signed right shifts fill with the sign.

func shl8(x int8, n uint) int8       { return x << n }
func shr8(x int8, n uint) int8       { return x >> n }
func ushl8(x uint8, n uint) uint8    { return x << n }
func ushr8(x uint8, n uint) uint8    { return x >> n }
func shl32(x int32, n uint) int32    { return x << n }
func shr32(x int32, n uint) int32    { return x >> n }
func ushr32(x uint32, n uint) uint32 { return x >> n }
func shl64(x int64, n uint) int64    { return x << n }
func shr64(x int64, n uint) int64    { return x >> n }
func ushr64(x uint64, n uint) uint64 { return x >> n }

func main() {
	for _, n := range []uint{0, 1, 3, 7, 8, 15, 16, 31, 32, 33, 63, 64, 65, 255, 256, 1 << 32, 1<<32 + 1, 1 << 63, 1<<64 - 1} {
		println(n, ":", shl8(-3, n), shr8(-3, n), shr8(100, n), ushl8(0xa5, n), ushr8(0xa5, n))
		println("  ", shl32(-3, n), shr32(-3, n), ushr32(0xdeadbeef, n))
		println("  ", shl64(-3, n), shr64(-3, n), ushr64(0xdeadbeefcafef00d, n))
	}
}
