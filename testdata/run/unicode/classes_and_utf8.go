// run

package main

import (
	"fmt"
	"unicode"
	"unicode/utf8"
)

func main() {
	for _, r := range []rune{'a', 'Z', '5', ' ', '\n', 'é', 'ß', '世', '٣', 'Ⅷ', '€', '_', '\u00a0', '\u0301', 0x1F600, 'ǅ', 0x10ffff, -1} {
		fmt.Println(r, unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsNumber(r), unicode.IsSpace(r), unicode.IsUpper(r), unicode.IsLower(r), unicode.IsTitle(r), unicode.IsPunct(r), unicode.IsSymbol(r), unicode.IsControl(r), unicode.IsPrint(r), unicode.IsGraphic(r), unicode.IsMark(r))
		fmt.Println(unicode.ToUpper(r), unicode.ToLower(r), unicode.ToTitle(r))
	}
	fmt.Println(unicode.Is(unicode.Han, '世'), unicode.In('α', unicode.Greek, unicode.Latin), unicode.Is(unicode.Cyrillic, 'z'))
	s := "aé世😀\xff"
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		fmt.Print(r, "/", n, " ")
		i += n
	}
	fmt.Println(utf8.RuneCountInString(s), utf8.ValidString(s), utf8.ValidString(s[:3]), utf8.RuneLen('世'), utf8.RuneLen(-1), utf8.ValidRune(0xd800))
	r, n := utf8.DecodeLastRuneInString(s)
	fmt.Println(r, n, utf8.FullRuneInString("\xe4\xb8"), utf8.RuneStart(s[2]))
	b := utf8.AppendRune(nil, '世')
	b = utf8.AppendRune(b, -1)
	fmt.Println(b, utf8.EncodeRune(b, 'é'), b)
	fmt.Println(utf8.DecodeRune(nil))
}
