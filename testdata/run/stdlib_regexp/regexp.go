// run
package main

import (
	"fmt"
	"regexp"
	"strings"
)

func main() {
	texts := []string{"", "abc", "aaa bbb", "foo@example.com, bar@test.org", "2024-05-06 and 1999-12-31", "héllo wörld 世界", "line one\nline two\n", "x=1; y = 22;z=333", "((nested))", "AbCabc\xff"}
	for _, p := range []string{`a`, `a*`, `a+?`, `^\w+`, `\w+$`, `(?m)^line (\w+)$`, `(\d{4})-(\d\d)-(\d\d)`, `(?P<user>\w+)@(?P<host>[\w.]+)`, `[^\s,]+`, `(?i)ABC`, `\bw\S*`, `(a|ab)(c|bcd)?`, `(\w)\s*=\s*(\d+)`, `\((\(?)`,
		`[[:upper:]][[:lower:]]`, `\p{Han}+`, `.`, `(?s).+`, `(?U)a+`, `(a*)*`, `(a*)+`, `(?:a|b)*?c`, `x*`, `$`, `\z`, `[é-ö]`, `[^a-z]`} {
		re := regexp.MustCompile(p)
		fmt.Println(re, re.NumSubexp(), re.SubexpNames())
		for _, s := range texts {
			fmt.Printf("  %q %v %q %v %v %q\n", s, re.MatchString(s), re.FindString(s), re.FindStringSubmatchIndex(s), re.FindAllStringIndex(s, -1), re.FindAllStringSubmatch(s, 2))
			fmt.Printf("  %q %q %q\n", re.ReplaceAllString(s, "<$0|$1>"), re.ReplaceAllLiteralString(s, "$1"), re.Split(s, 3))
		}
	}
	re := regexp.MustCompile(`(?P<first>\w+) (?P<second>\w+)`)
	fmt.Println(re.ReplaceAllString("hello world", "${second} $first, $$5, $x $1x ${1}x"), re.SubexpIndex("second"), re.SubexpIndex("none"))
	fmt.Println(re.ReplaceAllStringFunc("hello world", strings.ToUpper), string(re.ReplaceAllFunc([]byte("ab cd ef gh"), func(b []byte) []byte { return append([]byte("-"), b...) })))
	fmt.Printf("%s\n", re.Expand(nil, []byte("$second/$first"), []byte("ab cd"), re.FindSubmatchIndex([]byte("ab cd"))))
	fmt.Printf("%q %q\n", re.FindSubmatch([]byte("one two three four")), re.FindAll([]byte("one two three four"), -1))
	fmt.Println(regexp.QuoteMeta("[a.b]*$"))
	fmt.Println(regexp.MustCompile("abc+").LiteralPrefix())
	fmt.Println(regexp.MustCompile("abc").LiteralPrefix())
	fmt.Println(regexp.MustCompilePOSIX("a+|a+b").FindString("aaab"), regexp.MustCompile("a+|a+b").FindString("aaab"))
	l := regexp.MustCompile("a+|a+b")
	l.Longest()
	fmt.Println(l.FindString("aaab"), regexp.MustCompile(`w\w+`).FindReaderIndex(strings.NewReader("hello world")))
	fmt.Println(regexp.MatchString("^a.c$", "abc"))
	for _, p := range []string{"(", ")", "a)", "[a", "[b-a]", "*", "a**", "a{1001}", "a{2,1}", "\\", "\\8", "(?z)", "(?P<n", "(?P<1x>a", "\\pX", "\\p{No}x\\p{Nope}", "\xff", "(?i", "[[:foo:]]", "a{1000}{2}", "x{2}{3}"} {
		_, err := regexp.Compile(p)
		fmt.Printf("%q %v\n", p, err)
	}
	func() {
		defer func() { fmt.Println(recover()) }()
		regexp.MustCompile("a(b")
	}()
	// Linear time: what would take exponential time by plain backtracking, and a text long for its program.
	n := 28
	fmt.Println(regexp.MustCompile(strings.Repeat("a?", n) + strings.Repeat("a", n)).MatchString(strings.Repeat("a", n)))
	long := strings.Repeat("the quick brown fox ", 3000)
	fmt.Println(len(regexp.MustCompile(`\b[a-z]{5}\b`).FindAllString(long, -1)), regexp.MustCompile(`(x+x+)+y`).MatchString(strings.Repeat("x", 3000)), len(regexp.MustCompile(`(q\w+) (\w+)`).ReplaceAllString(long, "$2 $1")))
}
