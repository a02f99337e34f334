// run

package main

func main() {
	var a int64 = -1
	println(int8(a), uint8(a), int16(a), uint16(a), int32(a), uint32(a), uint64(a), uint(a), uintptr(a))
	a = 0x123456789abcdef0
	println(int8(a), uint8(a), int16(a), uint16(a), int32(a), uint32(a), uint64(a))
	a = 0x8081
	println(int8(a), uint8(a), int16(a), uint16(a), int32(a), uint32(a), uint64(a))
	var b int8 = -2
	println(int16(b), uint16(b), int32(b), uint32(b), int64(b), uint64(b), uint8(b))
	var c uint8 = 200
	println(int8(c), int16(c), uint16(c), int32(c), int64(c), uint64(c))
	var d uint32 = 1 << 31
	println(int32(d), int64(d), uint64(d), int64(int32(d)), uint64(int32(d)))
	var e int32 = -5
	println(uint64(e), uint64(uint32(e)), int64(uint16(e)), rune(e), byte(e))
}
