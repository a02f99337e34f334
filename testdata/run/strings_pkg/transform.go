// run

package main

import (
	"fmt"
	"strings"
	"unicode"
)

func main() {
	fmt.Println(strings.ToUpper("héllo ß"), strings.ToLower("HÉLLO İ"), strings.Title("hello wOrld"), strings.ToTitle("ab"))
	fmt.Printf("%q %q %q %q %q %q\n", strings.TrimSpace("\t a b \n"), strings.Trim("xxaxx", "x"), strings.TrimLeft("xxaxx", "x"), strings.TrimRight("xxaxx", "x"), strings.TrimPrefix("prefix", "pre"), strings.TrimSuffix("suffix", "fix"))
	fmt.Printf("%q %q\n", strings.TrimFunc("123abc456", unicode.IsDigit), strings.TrimLeftFunc("123abc", unicode.IsDigit))
	fmt.Println(strings.Repeat("ab", 3), strings.Repeat("x", 0) == "", strings.Replace("aaaa", "a", "b", 2), strings.ReplaceAll("aaaa", "aa", "b"), strings.Replace("abc", "", "-", -1))
	fmt.Println(strings.Map(func(r rune) rune {
		switch {
		case r == 'a':
			return 'A'
		case r == 'x':
			return -1
		}
		return r
	}, "axbxaé"))
	r := strings.NewReplacer("<", "&lt;", ">", "&gt;", "a", "b", "b", "a")
	fmt.Println(r.Replace("<a>ab</a>"))
	fmt.Println(strings.NewReplacer("aaa", "3", "aa", "2", "a", "1").Replace("aaaaaa a aa"))
	var b strings.Builder
	for i := range 3 {
		fmt.Fprintf(&b, "%d,", i)
	}
	b.WriteByte('x')
	b.WriteRune('世')
	b.WriteString("end")
	fmt.Println(b.String(), b.Len())
	b.Reset()
	fmt.Println(b.Len(), b.String() == "")
	rd := strings.NewReader("abcdef")
	buf := make([]byte, 4)
	n, err := rd.Read(buf)
	fmt.Println(n, err, rd.Len(), string(buf))
	n, err = rd.Read(buf)
	fmt.Println(n, err)
	n, err = rd.Read(buf)
	fmt.Println(n, err)
	fmt.Println(strings.ToValidUTF8("a\xffb", "?"))
	defer func() { fmt.Println(recover()) }()
	strings.Repeat("x", -1)
}
