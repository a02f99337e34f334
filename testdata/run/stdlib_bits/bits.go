// run
package main

import (
	"fmt"
	"math/bits"
)

func try(f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("panic:", r)
		}
	}()
	f()
}

func main() {
	for _, x := range []uint64{0, 1, 2, 3, 0x80, 0xff00, 1 << 31, 1<<32 - 1, 1 << 63, 0x123456789abcdef0, 1<<64 - 1} {
		fmt.Println(x, bits.LeadingZeros64(x), bits.LeadingZeros32(uint32(x)), bits.LeadingZeros16(uint16(x)), bits.LeadingZeros8(uint8(x)), bits.LeadingZeros(uint(x)),
			bits.TrailingZeros64(x), bits.TrailingZeros32(uint32(x)), bits.TrailingZeros16(uint16(x)), bits.TrailingZeros8(uint8(x)), bits.TrailingZeros(uint(x)),
			bits.OnesCount64(x), bits.OnesCount32(uint32(x)), bits.OnesCount16(uint16(x)), bits.OnesCount8(uint8(x)), bits.OnesCount(uint(x)),
			bits.Len64(x), bits.Len32(uint32(x)), bits.Len16(uint16(x)), bits.Len8(uint8(x)), bits.Len(uint(x)))
		fmt.Printf("%x %x %x %x %x %x %x\n", bits.Reverse64(x), bits.Reverse32(uint32(x)), bits.Reverse16(uint16(x)), bits.Reverse8(uint8(x)),
			bits.ReverseBytes64(x), bits.ReverseBytes32(uint32(x)), bits.ReverseBytes16(uint16(x)))
		for _, k := range []int{0, 1, -1, 7, 64, -13} {
			fmt.Printf("%x %x %x %x ", bits.RotateLeft64(x, k), bits.RotateLeft32(uint32(x), k), bits.RotateLeft16(uint16(x), k), bits.RotateLeft8(uint8(x), k))
		}
		fmt.Println()
		for _, y := range []uint64{0, 1, 3, 1 << 63, 1<<64 - 1} {
			s, c := bits.Add64(x, y, 1)
			d, b := bits.Sub64(x, y, 1)
			h, l := bits.Mul64(x, y)
			fmt.Print(s, " ", c, " ", d, " ", b, " ", h, " ", l, " ")
			try(func() {
				q, r := bits.Div64(x%3, y, x)
				fmt.Println(q, r, bits.Rem64(y, x, x))
			})
		}
	}
	try(func() { fmt.Println(bits.Div32(1, 2, 3)) })
	try(func() { fmt.Println(bits.Div32(5, 2, 3)) })
	try(func() { fmt.Println(bits.Div32(5, 2, 0)) })
	try(func() { fmt.Println(bits.Div64(5, 2, 5)) })
	try(func() { fmt.Println(bits.Div(5, 2, 0)) })
	fmt.Println(bits.UintSize)
}
