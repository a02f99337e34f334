package regexp

import (
	"fmt"
	"math/rand"
	"reflect"
	real "regexp"
	"st/regexp"
	"strings"
	"testing"
	runicode "unicode/utf16"

	"st/unicode/utf16"
)

var pieces = []string{"a", "b", "c", "ab", ".", "^", "$", "|", "|", "(", ")", "(", ")", "(?:", "*", "+", "?", "*?", "+?", "??", "{2}", "{1,3}", "{2,}", "{0,2}?", "[abc]", "[^a]", "[a-c]", "\\b", "\\B", "\\d", "\\w", "\\s", "\\W", "\\A", "\\z",
	"(?i)", "(?s)", "(?m)", "(?i:", "(?-s:", "(?U)", "é", "[é-世]", "\\pL", "\\p{Greek}", "[[:alpha:]]", "[^\\d]", "(?P<n>", "(?<m>", "x{", "{", "}", "]", "[", "\\", "\\x41", "\\Qa.b\\E", "\\n", "[[:^space:]x-]", "K", "(?i)k", "1", "{1001}", "\\pN", "\\C", "(?z)", "-", "\\Q", "[b-a]", "\\8", "\\12", "(?i-:", "\\x{1F600}", "\xff", "[:a:]", "(?P<n>a)", "(?P<>", "{,2}", "{2,1}", "**", "\\P{Lu}", "[\\pL\\d]", "[^\\pL]", "\\p{^Lu}", "\\p{Foo}"}

var words = []string{"a", "b", "c", "ab", "A", "é", "世", "\n", " ", "1", "abc", "k", "\u212a", "x", "\xff", "_", ".", "aa", "α"}

func text(p []string, n int) (s string) {
	for i := rand.Intn(n); i > 0; i-- {
		s += p[rand.Intn(len(p))]
	}
	return
}

func TestRandom(t *testing.T) {
	valid := 0
	simple := pieces[:32]
	for i := 0; i < 60000; i++ {
		p := text(pieces, 8)
		if i%2 == 0 {
			p = text(simple, 10)
		}
		if i%3 == 0 {
			p = "(" + text(simple, 5) + ")" + text(simple, 3) + "(" + text(simple, 4) + ")*"
		}
		a, e1 := regexp.Compile(p)
		b, e2 := real.Compile(p)
		if i%5 == 0 {
			a, e1 = regexp.CompilePOSIX(p)
			b, e2 = real.CompilePOSIX(p)
		}
		if fmt.Sprint(e1) != fmt.Sprint(e2) {
			t.Fatalf("%q: %v, want %v", p, e1, e2)
		}
		if e1 != nil {
			continue
		}
		valid++
		l1, c1 := a.LiteralPrefix()
		l2, c2 := b.LiteralPrefix()
		if l1 != l2 || c1 != c2 {
			t.Logf("LiteralPrefix %q: %q %v, want %q %v", p, l1, c1, l2, c2)
		}
		for k := 0; k < 4; k++ {
			s := text(words, 9)
			if k == 3 {
				s = strings.Repeat(s, 5)
				if i%2000 == 0 {
					s = strings.Repeat(s+"-", 2000)
				}
			}
			n := rand.Intn(6) - 1
			repl := []string{"<$0>", "$1", "${n}x$$", "$1x ${1}y$", "lit", "$é"}[rand.Intn(6)]
			check := func(what string, x, y any) {
				if !reflect.DeepEqual(x, y) {
					if len(s) > 200 {
						s = s[:200]
					}
					t.Fatalf("%s %q on %q n=%d repl=%q: %v, want %v", what, p, s, n, repl, x, y)
				}
			}
			check("submatch", a.FindStringSubmatchIndex(s), b.FindStringSubmatchIndex(s))
			check("index", a.FindStringIndex(s), b.FindStringIndex(s))
			check("match", a.MatchString(s), b.MatchString(s))
			check("all", a.FindAllStringSubmatchIndex(s, n), b.FindAllStringSubmatchIndex(s, n))
			check("replace", a.ReplaceAllString(s, repl), b.ReplaceAllString(s, repl))
			check("split", a.Split(s, n), b.Split(s, n))
			if k == 0 {
				check("strings", a.FindStringSubmatch(s), b.FindStringSubmatch(s))
				check("bytes", a.FindAllSubmatch([]byte(s), n), b.FindAllSubmatch([]byte(s), n))
				check("func", a.ReplaceAllStringFunc(s, strings.ToUpper), b.ReplaceAllStringFunc(s, strings.ToUpper))
				check("literal", string(a.ReplaceAllLiteral([]byte(s), []byte(repl))), string(b.ReplaceAllLiteral([]byte(s), []byte(repl))))
				check("reader", a.FindReaderSubmatchIndex(strings.NewReader(s)), b.FindReaderSubmatchIndex(strings.NewReader(s)))
				check("names", a.SubexpNames(), b.SubexpNames())
				check("nameindex", a.SubexpIndex("n"), b.SubexpIndex("n"))
				check("quote", regexp.QuoteMeta(s+p), real.QuoteMeta(s+p))
				c, d := *a, b.Copy()
				c.Longest()
				d.Longest()
				check("longest", c.FindStringSubmatchIndex(s), d.FindStringSubmatchIndex(s))
			}
		}
	}
	t.Log(valid, "valid")
}

func TestUTF16(t *testing.T) {
	for i := 0; i < 100000; i++ {
		s := make([]uint16, rand.Intn(6))
		for j := range s {
			s[j] = uint16(rand.Intn(1 << 16))
			if rand.Intn(2) == 0 {
				s[j] = 0xD800 + uint16(rand.Intn(0x900))
			}
		}
		r := runicode.Decode(s)
		r = append(r, rune(rand.Intn(0x120000)-100))
		if !reflect.DeepEqual(utf16.Decode(s), runicode.Decode(s)) || !reflect.DeepEqual(utf16.Encode(r), runicode.Encode(r)) || utf16.RuneLen(r[0]) != runicode.RuneLen(r[0]) {
			t.Fatal(s, r)
		}
	}
}
