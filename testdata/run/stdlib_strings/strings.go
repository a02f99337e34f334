// run
package main

import (
	"fmt"
	"strings"
	"unicode"
)

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, "panics:", r)
		}
	}()
	f()
}

var samples = []string{"", "a", "Hello, World", "  leading and trailing \t\n", "a,b,,c", "héllo wörld", "世界你好", "\xffbad\xfeutf8\x80", "ABCabc123", "ſtraße K", "aaaa", "Ⅷ ǆ ß İ"}

func main() {
	for _, s := range samples {
		fmt.Printf("%q %q %q %q %q\n", s, strings.ToUpper(s), strings.ToLower(s), strings.ToTitle(s), strings.Title(s))
		fmt.Printf("%q %q %q %q %q\n", strings.Fields(s), strings.Split(s, ""), strings.Split(s, ","), strings.SplitN(s, "a", 2), strings.SplitAfter(s, " "))
		fmt.Printf("%q %q %q\n", strings.TrimSpace(s), strings.Trim(s, "aHd 界"), strings.TrimFunc(s, unicode.IsLetter))
		fmt.Println(strings.Index(s, "b"), strings.LastIndex(s, "a"), strings.IndexAny(s, "lw界\xff"), strings.LastIndexAny(s, "aé好"), strings.IndexRune(s, 'ö'),
			strings.IndexRune(s, unicode.ReplacementChar), strings.IndexFunc(s, unicode.IsUpper), strings.LastIndexFunc(s, unicode.IsLower), strings.IndexByte(s, 'c'), strings.LastIndexByte(s, 'l'))
		fmt.Println(strings.Count(s, ""), strings.Count(s, "a"), strings.Count(s, "aa"), strings.Contains(s, "bc"), strings.ContainsAny(s, "xyz1"), strings.ContainsRune(s, '世'), strings.ContainsFunc(s, unicode.IsDigit))
		fmt.Printf("%q %q %q %q\n", strings.Replace(s, "a", "<>", 2), strings.ReplaceAll(s, "", "-"), strings.Replace(s, "", "+", 3), strings.ReplaceAll(s, "l", ""))
		fmt.Printf("%q %q\n", strings.ToValidUTF8(s, "?"), strings.Map(func(r rune) rune {
			if r == 'l' || r == 'b' {
				return -1
			}
			if r == 'a' {
				return 'α'
			}
			return r
		}, s))
		for _, t := range samples {
			if strings.EqualFold(s, strings.ToUpper(t)) {
				fmt.Printf("fold %q %q\n", s, t)
			}
		}
		b, a, ok := strings.Cut(s, ",")
		p, okp := strings.CutPrefix(s, "He")
		q, oks := strings.CutSuffix(s, "ld")
		fmt.Printf("%q %q %v %q %v %q %v %q %q\n", b, a, ok, p, okp, q, oks, strings.TrimPrefix(s, "He"), strings.TrimSuffix(s, "8"))
	}
	fmt.Println(strings.EqualFold("Go", "GO"), strings.EqualFold("K", "\u212a"), strings.EqualFold("ß", "SS"), strings.EqualFold("σς", "ΣΣ"), strings.EqualFold("a", "ab"))
	fmt.Println(strings.Compare("a", "b"), strings.Compare("b", "a"), strings.Compare("x", "x"), strings.Compare("", "a"))
	fmt.Println(strings.HasPrefix("golang", "go"), strings.HasSuffix("golang", "ng"), strings.HasPrefix("g", "go"))
	fmt.Println(strings.Join(nil, ","), strings.Join([]string{"x"}, ","), strings.Join([]string{"a", "b", "c"}, "--"))
	fmt.Println(strings.Repeat("ab", 3), strings.Repeat("", 5) == "", strings.Repeat("x", 0) == "", len(strings.Repeat("abc", 100000)))
	try("Repeat", func() { strings.Repeat("x", -1) })
	try("Repeat", func() { strings.Repeat("xy", 1<<62) })
	fmt.Printf("%q\n", strings.FieldsFunc("a1b22c", unicode.IsDigit))
	fmt.Printf("%q %q %q\n", strings.SplitAfterN("a,b,c,d", ",", 3), strings.SplitN("a,b", ",", 0), strings.SplitN("héé", "", 2))
	fmt.Println(strings.ToUpperSpecial(unicode.TurkishCase, "iı"), strings.ToLowerSpecial(unicode.TurkishCase, "Iİ"), strings.ToTitleSpecial(unicode.AzeriCase, "i"))
	fmt.Println(strings.Clone("clone"), strings.TrimLeft("xxabcxx", "x"), strings.TrimRight("xxabcxx", "x"), strings.TrimLeftFunc("12ab", unicode.IsDigit), strings.TrimRightFunc("ab12", unicode.IsDigit))
	long := strings.Repeat("needle in a haystack ", 20000)
	fmt.Println(len(long), strings.Count(long, "needle"), strings.Index(long, "stackx"), strings.LastIndex(long, "needle"), strings.Index(long+"END", "END"), len(strings.Fields(long)), strings.EqualFold(long, strings.ToUpper(long)))
}
