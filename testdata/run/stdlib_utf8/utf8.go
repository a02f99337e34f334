// run
package main

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

func main() {
	for _, s := range []string{"", "a", "é", "世", "\U0001F600", "\xff", "\xc0\x80", "\xe4\xb8", "\xed\xa0\x80", "\xf4\x90\x80\x80",
		"a\xc3", "\xc3\xa9\xa9", "\xf0\x9f\x98", "\xe0\x80\x80"} {
		r, n := utf8.DecodeRuneInString(s)
		r2, n2 := utf8.DecodeLastRuneInString(s)
		r3, n3 := utf8.DecodeRune([]byte(s))
		r4, n4 := utf8.DecodeLastRune([]byte(s))
		fmt.Printf("%q %U %d %U %d %v %v %v %d %v\n", s, r, n, r2, n2, r == r3 && n == n3, r2 == r4 && n2 == n4,
			utf8.FullRuneInString(s), utf8.RuneCountInString(s), utf8.ValidString(s))
	}
	buf := make([]byte, 4)
	for _, r := range []rune{0, 'a', 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xd800, 0xdfff, 0xe000, 0xfffd, 0xffff, 0x10000, 0x10ffff, 0x110000, -1} {
		n := utf8.EncodeRune(buf, r)
		fmt.Printf("%x %d % x % x %d %v\n", r, n, buf[:n], utf8.AppendRune([]byte("<"), r), utf8.RuneLen(r), utf8.ValidRune(r))
	}
	long := strings.Repeat("世a\xff", 50000)
	fmt.Println(utf8.RuneCountInString(long), utf8.RuneCount([]byte(long)), utf8.ValidString(long), utf8.Valid([]byte(long[:4])))
	ok := strings.Repeat("aé世\U0001F600", 40000)
	fmt.Println(utf8.RuneCountInString(ok), utf8.ValidString(ok), utf8.Valid([]byte(ok)), utf8.ValidString(ok+"\x80"))
	fmt.Println(utf8.RuneStart('a'), utf8.RuneStart(0x80), utf8.RuneStart(0xc3), utf8.FullRune([]byte{0xe4, 0xb8}), utf8.FullRune([]byte{0xe4, 0x41}))
}
