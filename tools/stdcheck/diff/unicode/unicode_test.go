package unicode

import (
	"math/rand"
	"reflect"
	"st/unicode"
	"st/unicode/utf8"
	"testing"
	real "unicode"
	realutf8 "unicode/utf8"
)

func TestPredicates(t *testing.T) {
	type pair struct {
		name string
		a, b func(rune) bool
	}
	for _, p := range []pair{
		{"IsLetter", unicode.IsLetter, real.IsLetter}, {"IsControl", unicode.IsControl, real.IsControl},
		{"IsMark", unicode.IsMark, real.IsMark}, {"IsNumber", unicode.IsNumber, real.IsNumber},
		{"IsDigit", unicode.IsDigit, real.IsDigit}, {"IsPunct", unicode.IsPunct, real.IsPunct},
		{"IsSymbol", unicode.IsSymbol, real.IsSymbol}, {"IsSpace", unicode.IsSpace, real.IsSpace},
		{"IsGraphic", unicode.IsGraphic, real.IsGraphic}, {"IsPrint", unicode.IsPrint, real.IsPrint},
		{"IsUpper", unicode.IsUpper, real.IsUpper}, {"IsLower", unicode.IsLower, real.IsLower},
		{"IsTitle", unicode.IsTitle, real.IsTitle},
	} {
		for r := rune(-300); r < 0x110100; r++ {
			if p.a(r) != p.b(r) {
				t.Errorf("%s(%#x) = %v", p.name, r, p.a(r))
				break
			}
		}
	}
	type mapper struct {
		name string
		a, b func(rune) rune
	}
	for _, p := range []mapper{
		{"ToUpper", unicode.ToUpper, real.ToUpper}, {"ToLower", unicode.ToLower, real.ToLower},
		{"ToTitle", unicode.ToTitle, real.ToTitle}, {"SimpleFold", unicode.SimpleFold, real.SimpleFold},
		{"Turkish", unicode.TurkishCase.ToUpper, real.TurkishCase.ToUpper},
		{"Turkish", unicode.TurkishCase.ToLower, real.TurkishCase.ToLower},
		{"Turkish", unicode.TurkishCase.ToTitle, real.TurkishCase.ToTitle},
	} {
		for r := rune(-300); r < 0x110100; r++ {
			if p.a(r) != p.b(r) {
				t.Errorf("%s(%#x) = %#x, want %#x", p.name, r, p.a(r), p.b(r))
			}
		}
	}
}

func same(t *testing.T, what string, a map[string]*unicode.RangeTable, b map[string]*real.RangeTable) {
	if len(a) != len(b) {
		t.Errorf("%s: %d, want %d", what, len(a), len(b))
	}
	for k, w := range b {
		g := a[k]
		if g == nil {
			t.Errorf("%s: no %s", what, k)
			continue
		}
		if len(g.R16) != len(w.R16) || len(g.R32) != len(w.R32) || g.LatinOffset != w.LatinOffset {
			t.Errorf("%s %s: shape %d %d %d, want %d %d %d", what, k, len(g.R16), len(g.R32), g.LatinOffset, len(w.R16), len(w.R32), w.LatinOffset)
		}
		for r := rune(0); r <= 0x10ffff; r++ {
			if unicode.Is(g, r) != real.Is(w, r) {
				t.Errorf("%s %s %#x", what, k, r)
				break
			}
		}
	}
}

func TestTables(t *testing.T) {
	same(t, "Categories", unicode.Categories, real.Categories)
	same(t, "Scripts", unicode.Scripts, real.Scripts)
	same(t, "Properties", unicode.Properties, real.Properties)
	same(t, "FoldCategory", unicode.FoldCategory, real.FoldCategory)
	same(t, "FoldScript", unicode.FoldScript, real.FoldScript)
	if !reflect.DeepEqual(unicode.CategoryAliases, real.CategoryAliases) {
		t.Error("aliases")
	}
	if len(unicode.CaseRanges) != len(real.CaseRanges) {
		t.Error("CaseRanges", len(unicode.CaseRanges))
	}
}

func TestUtf8(t *testing.T) {
	check := func(s string) {
		p := []byte(s)
		r1, n1 := utf8.DecodeRuneInString(s)
		r2, n2 := realutf8.DecodeRuneInString(s)
		r3, n3 := utf8.DecodeLastRuneInString(s)
		r4, n4 := realutf8.DecodeLastRuneInString(s)
		r5, n5 := utf8.DecodeRune(p)
		r6, n6 := utf8.DecodeLastRune(p)
		if r1 != r2 || n1 != n2 || r3 != r4 || n3 != n4 || r5 != r2 || n5 != n2 || r6 != r4 || n6 != n4 ||
			utf8.FullRune(p) != realutf8.FullRune(p) || utf8.FullRuneInString(s) != realutf8.FullRuneInString(s) ||
			utf8.RuneCount(p) != realutf8.RuneCount(p) || utf8.ValidString(s) != realutf8.ValidString(s) {
			t.Fatalf("%q", s)
		}
	}
	for i := 0; i < 1<<16; i++ {
		check(string([]byte{byte(i >> 8), byte(i)}))
	}
	edge := []byte{0, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff}
	for i := 0; i < 300000; i++ {
		b := make([]byte, rand.Intn(7))
		for j := range b {
			b[j] = edge[rand.Intn(len(edge))]
		}
		check(string(b))
	}
	big := make([]byte, 300000)
	for i := 0; i < 30; i++ {
		for j := range big {
			big[j] = edge[rand.Intn(len(edge))]
		}
		check(string(big))
		runes := make([]rune, 100000)
		for j := range runes {
			runes[j] = rune(rand.Intn(0x10000))
		}
		check("x"[:i&1] + string(runes))
	}
	for r := rune(-5); r < 0x110010; r++ {
		var x, y [4]byte
		if utf8.EncodeRune(x[:], r) != realutf8.EncodeRune(y[:], r) || x != y || utf8.RuneLen(r) != realutf8.RuneLen(r) ||
			utf8.ValidRune(r) != realutf8.ValidRune(r) || string(utf8.AppendRune(nil, r)) != string(realutf8.AppendRune(nil, r)) {
			t.Fatal(r)
		}
	}
}
