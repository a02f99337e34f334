// run

package main

func main() {
	for _, i := range []int64{0, 1, -1, 1<<24 + 1, 1<<53 + 1, -(1<<53 + 1), 1<<63 - 1, -1 << 63, 1<<54 + 2, 1<<54 + 6} {
		println(float64(i), float32(i), int64(float64(i>>1)))
	}
	for _, u := range []uint64{0, 1, 1<<53 + 1, 1 << 63, 1<<63 + 1024, 1<<63 + 1025, 1<<63 + 3072, 1<<64 - 1, 1<<64 - 1024, 1<<64 - 1025} {
		f := float64(u)
		println(f, float32(u), f == float64(u-1))
	}
	var a uint32 = 1<<32 - 1
	var b int8 = -128
	var c uint8 = 255
	println(float64(a), float32(a), float64(b), float32(c))
	println(uint64(float64(1<<63)) == 1<<63)
}
