// run
package main

import (
	"fmt"
	"strconv"
)

func main() {
	for _, s := range []string{"", "plain", "with \"quotes\" and 'single' `back`", "tab\tnl\ncr\r\a\b\f\v\\", "\x00\x1f\x7f\x80\xff", "é世界\U0001F600", "\u00a0\u2028\ufeff\u00ad", "\U0010ffff", "a\xc3b"} {
		fmt.Println(strconv.Quote(s), strconv.QuoteToASCII(s), strconv.QuoteToGraphic(s), strconv.CanBackquote(s))
		u, err := strconv.Unquote(strconv.Quote(s))
		fmt.Println(u == s, err)
		fmt.Println(string(strconv.AppendQuote([]byte("<"), s)), string(strconv.AppendQuoteToASCII(nil, s)), string(strconv.AppendQuoteToGraphic(nil, s)))
	}
	for _, r := range []rune{'a', '\'', '"', '\n', 0, 0x7f, 'é', '☺', '\U0001F600', 0xfffd, 0xd800, -1, 0x110000, 0xa0, 0x3000} {
		fmt.Println(strconv.QuoteRune(r), strconv.QuoteRuneToASCII(r), strconv.QuoteRuneToGraphic(r), strconv.IsPrint(r), strconv.IsGraphic(r))
	}
	for _, s := range []string{`""`, `"abc"`, `'a'`, `'ab'`, `''`, "`raw\\n`", "`cr\r`", `"\x41\u00e9\U0001F600\101"`, `"\q"`, `"unterminated`, `"\ud800"`, `'\''`, `"'"`, `'"'`, `"\'"`, "\"a\nb\"", `x`, ``, `"a"b`, `'\x80'`, `"\xff"`} {
		u, err := strconv.Unquote(s)
		p, err2 := strconv.QuotedPrefix(s)
		fmt.Printf("%q %v %q %v\n", u, err, p, err2)
	}
	rest := `\"a\x80\u4e16é\`
	for rest != "" {
		r, mb, tail, err := strconv.UnquoteChar(rest, '"')
		fmt.Println(r, mb, tail, err)
		if err != nil {
			break
		}
		rest = tail
	}
}
