// run

package main

import (
	"fmt"
	"strings"
)

func main() {
	s := "hello, wörld, hello"
	fmt.Println(strings.Index(s, "wö"), strings.Index(s, "zz"), strings.LastIndex(s, "hello"), strings.IndexByte(s, 'l'), strings.IndexRune(s, 'ö'), strings.IndexAny(s, "xyzö"), strings.LastIndexByte(s, 'l'), strings.IndexFunc(s, func(r rune) bool { return r > 127 }))
	fmt.Println(strings.Contains(s, "wörld"), strings.Contains(s, ""), strings.ContainsRune(s, 'z'), strings.ContainsAny(s, "qz,"), strings.Count(s, "l"), strings.Count(s, ""), strings.Count("cheeeese", "ee"))
	fmt.Println(strings.HasPrefix(s, "hello"), strings.HasSuffix(s, "hello"), strings.HasPrefix(s, ""), strings.EqualFold("Straße", "STRASSE"), strings.EqualFold("Go", "GO"))
	fmt.Printf("%q %q %q %q\n", strings.Split(s, ", "), strings.Split("abc", ""), strings.Split("", ","), strings.Split(",a,", ","))
	fmt.Printf("%q %q %q\n", strings.SplitN("a,b,c,d", ",", 2), strings.SplitN("a,b", ",", 0), strings.SplitAfter("a,b,c", ","))
	fmt.Printf("%q %q\n", strings.Fields("  a \t b\nc  "), strings.FieldsFunc("a1b22c", func(r rune) bool { return r >= '0' && r <= '9' }))
	fmt.Println(strings.Cut("key=value=x", "="))
	fmt.Println(strings.Cut("none", "="))
	fmt.Println(strings.CutPrefix("prefix-x", "prefix-"))
	fmt.Println(strings.CutSuffix("x.go", ".go"))
	fmt.Println(strings.Join([]string{"a", "b", "c"}, "-"), strings.Join(nil, "x") == "", strings.Compare("a", "b"), strings.Compare("b", "a"), strings.Compare("", ""))
}
