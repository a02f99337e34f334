// run
package main

import (
	"fmt"
	"unicode/utf16"
)

func main() {
	s := []rune{'a', 'é', '世', '\U0001F600', 0xD800, 0x110000, -1}
	u := utf16.Encode(s)
	fmt.Printf("%x %x\n", u, utf16.Decode(u))
	fmt.Printf("%x\n", utf16.Decode([]uint16{0xD83D, 0xDE00, 0xD83D, 'x', 0xDE00, 0xD83D}))
	for _, r := range s {
		a, b := utf16.EncodeRune(r)
		fmt.Printf("%x %x %x %v %d %x\n", a, b, utf16.DecodeRune(a, b), utf16.IsSurrogate(r), utf16.RuneLen(r), utf16.AppendRune(nil, r))
	}
}
