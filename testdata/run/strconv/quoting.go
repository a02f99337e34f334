// run

package main

import (
	"fmt"
	"strconv"
)

func main() {
	for _, s := range []string{"plain", "tab\tnl\n", "quote\"back\\", "世界", "\x00\x7f\xff", "\u200b\u2028", "\U0010ffff", "\a\b\f\r\v", "é", "`"} {
		fmt.Println(strconv.Quote(s), strconv.QuoteToASCII(s), strconv.QuoteToGraphic(s), strconv.CanBackquote(s))
	}
	fmt.Println(strconv.QuoteRune('x'), strconv.QuoteRune('\''), strconv.QuoteRune('\n'), strconv.QuoteRuneToASCII('世'), strconv.QuoteRune(-1))
	for _, s := range []string{`"a\tb"`, "`raw\\n`", `'x'`, `"\u4e16\x41\101"`, `"bad`, `"\q"`, `'ab'`, `""`, `noquotes`} {
		fmt.Println(strconv.Unquote(s))
	}
	r, mb, tail, err := strconv.UnquoteChar(`\u00e9rest`, '"')
	fmt.Println(string(r), mb, tail, err)
}
