package strings

import (
	realbytes "bytes"
	"fmt"
	"math/rand"
	"reflect"
	"st/bytes"
	"st/strings"
	sunicode "st/unicode"
	real "strings"
	"testing"
	"unicode"
)

var pieces = []string{"a", "b", "A", "aa", "ab", "é", "É", "世", "\xff", "\xe4\xb8", " ", "\t\n", "\u00a0", "\u2003", "x", "k", "K", "\u212a", "ſ", "s", "\ufffd", ",", ", ", "1", "_", "ß", "ǆ", "\U0001F600"}

func text(n int) string {
	var s string
	for i := rand.Intn(n); i > 0; i-- {
		s += pieces[rand.Intn(len(pieces))]
	}
	return s
}

func eq(t *testing.T, name string, got, want any, args ...any) {
	if !reflect.DeepEqual(got, want) {
		t.Fatalf("%s(%q) = %#v, want %#v", name, args, got, want)
	}
}

func catch(f func() any) (r any) {
	defer func() {
		if e := recover(); e != nil {
			r = fmt.Sprint("panic: ", e)
		}
	}()
	return f()
}

func three[A, B, C any](a A, b B, c C) []any { return []any{a, b, c} }
func two[A, B any](a A, b B) []any           { return []any{a, b} }

func TestFunctions(t *testing.T) {
	vowel := func(r rune) bool { return r == 'a' || r == 'é' || r == 0xfffd || r == ' ' }
	for i := 0; i < 300000; i++ {
		s, u, w := text(10), text(3), text(3)
		if i%3 == 0 && len(s) > 0 {
			a := rand.Intn(len(s))
			u = s[a : a+rand.Intn(len(s)-a+1)]
		}
		if i%7 == 0 {
			u = ""
		}
		n := rand.Intn(8) - 2
		r := []rune(pieces[rand.Intn(len(pieces))])[0]
		c := byte(r)
		S, U, W := []byte(s), []byte(u), []byte(w)
		eq(t, "Contains", strings.Contains(s, u), real.Contains(s, u), s, u)
		eq(t, "Index", strings.Index(s, u), real.Index(s, u), s, u)
		eq(t, "LastIndex", strings.LastIndex(s, u), real.LastIndex(s, u), s, u)
		eq(t, "IndexAny", strings.IndexAny(s, w), real.IndexAny(s, w), s, w)
		eq(t, "LastIndexAny", strings.LastIndexAny(s, w), real.LastIndexAny(s, w), s, w)
		eq(t, "IndexRune", strings.IndexRune(s, r), real.IndexRune(s, r), s, r)
		eq(t, "IndexByte", strings.IndexByte(s, c), real.IndexByte(s, c), s, c)
		eq(t, "LastIndexByte", strings.LastIndexByte(s, c), real.LastIndexByte(s, c), s, c)
		eq(t, "IndexFunc", strings.IndexFunc(s, vowel), real.IndexFunc(s, vowel), s)
		eq(t, "LastIndexFunc", strings.LastIndexFunc(s, vowel), real.LastIndexFunc(s, vowel), s)
		eq(t, "Count", strings.Count(s, u), real.Count(s, u), s, u)
		eq(t, "Compare", strings.Compare(s, u), real.Compare(s, u), s, u)
		eq(t, "EqualFold", strings.EqualFold(s, w), real.EqualFold(s, w), s, w)
		eq(t, "EqualFold2", strings.EqualFold(s, real.ToUpper(s)), real.EqualFold(s, real.ToUpper(s)), s)
		eq(t, "Cut", three(strings.Cut(s, u)), three(real.Cut(s, u)), s, u)
		eq(t, "CutPrefix", two(strings.CutPrefix(s, u)), two(real.CutPrefix(s, u)), s, u)
		eq(t, "CutSuffix", two(strings.CutSuffix(s, u)), two(real.CutSuffix(s, u)), s, u)
		eq(t, "SplitN", strings.SplitN(s, u, n), real.SplitN(s, u, n), s, u, n)
		eq(t, "SplitAfterN", strings.SplitAfterN(s, u, n), real.SplitAfterN(s, u, n), s, u, n)
		eq(t, "Split", strings.Split(s, u), real.Split(s, u), s, u)
		eq(t, "SplitAfter", strings.SplitAfter(s, u), real.SplitAfter(s, u), s, u)
		eq(t, "Fields", strings.Fields(s), real.Fields(s), s)
		eq(t, "FieldsFunc", strings.FieldsFunc(s, vowel), real.FieldsFunc(s, vowel), s)
		eq(t, "Replace", strings.Replace(s, u, w, n), real.Replace(s, u, w, n), s, u, w, n)
		eq(t, "Repeat", strings.Repeat(u, n&3), real.Repeat(u, n&3), u, n)
		eq(t, "Trim", strings.Trim(s, w), real.Trim(s, w), s, w)
		eq(t, "TrimLeft", strings.TrimLeft(s, w), real.TrimLeft(s, w), s, w)
		eq(t, "TrimRight", strings.TrimRight(s, w), real.TrimRight(s, w), s, w)
		eq(t, "TrimSpace", strings.TrimSpace(s), real.TrimSpace(s), s)
		eq(t, "TrimFunc", strings.TrimFunc(s, vowel), real.TrimFunc(s, vowel), s)
		eq(t, "TrimPrefix", strings.TrimPrefix(s, u), real.TrimPrefix(s, u), s, u)
		eq(t, "TrimSuffix", strings.TrimSuffix(s, u), real.TrimSuffix(s, u), s, u)
		eq(t, "ToUpper", strings.ToUpper(s), real.ToUpper(s), s)
		eq(t, "ToLower", strings.ToLower(s), real.ToLower(s), s)
		eq(t, "ToTitle", strings.ToTitle(s), real.ToTitle(s), s)
		eq(t, "Title", strings.Title(s), real.Title(s), s)
		eq(t, "ToUpperSpecial", strings.ToUpperSpecial(sunicode.TurkishCase, s), real.ToUpperSpecial(unicode.TurkishCase, s), s)
		eq(t, "ToValidUTF8", strings.ToValidUTF8(s, w), real.ToValidUTF8(s, w), s, w)
		drop := func(r rune) rune {
			if vowel(r) {
				return -1
			}
			return r + 1
		}
		eq(t, "Map", strings.Map(drop, s), real.Map(drop, s), s)
		eq(t, "Join", strings.Join(real.Split(s, "a"), u), real.Join(real.Split(s, "a"), u), s, u)
		var on []string
		for j := rand.Intn(5) * 2; j > 0; j-- {
			on = append(on, text(3))
			if i%4 == 0 {
				on[len(on)-1] = string(rune('a' + rand.Intn(6)))
			}
		}
		eq(t, "Replacer", strings.NewReplacer(on...).Replace(s), real.NewReplacer(on...).Replace(s), s, on)

		eq(t, "b.Index", bytes.Index(S, U), realbytes.Index(S, U), s, u)
		eq(t, "b.LastIndex", bytes.LastIndex(S, U), realbytes.LastIndex(S, U), s, u)
		eq(t, "b.IndexAny", bytes.IndexAny(S, w), realbytes.IndexAny(S, w), s, w)
		eq(t, "b.LastIndexAny", bytes.LastIndexAny(S, w), realbytes.LastIndexAny(S, w), s, w)
		eq(t, "b.IndexRune", bytes.IndexRune(S, r), realbytes.IndexRune(S, r), s, r)
		eq(t, "b.IndexFunc", bytes.IndexFunc(S, vowel), realbytes.IndexFunc(S, vowel), s)
		eq(t, "b.LastIndexFunc", bytes.LastIndexFunc(S, vowel), realbytes.LastIndexFunc(S, vowel), s)
		eq(t, "b.Count", bytes.Count(S, U), realbytes.Count(S, U), s, u)
		eq(t, "b.Compare", bytes.Compare(S, U), realbytes.Compare(S, U), s, u)
		eq(t, "b.EqualFold", bytes.EqualFold(S, W), realbytes.EqualFold(S, W), s, w)
		eq(t, "b.Cut", three(bytes.Cut(S, U)), three(realbytes.Cut(S, U)), s, u)
		eq(t, "b.CutPrefix", two(bytes.CutPrefix(S, U)), two(realbytes.CutPrefix(S, U)), s, u)
		eq(t, "b.SplitN", bytes.SplitN(S, U, n), realbytes.SplitN(S, U, n), s, u, n)
		eq(t, "b.SplitAfterN", bytes.SplitAfterN(S, U, n), realbytes.SplitAfterN(S, U, n), s, u, n)
		eq(t, "b.Fields", bytes.Fields(S), realbytes.Fields(S), s)
		eq(t, "b.FieldsFunc", bytes.FieldsFunc(S, vowel), realbytes.FieldsFunc(S, vowel), s)
		eq(t, "b.Replace", bytes.Replace(S, U, W, n), realbytes.Replace(S, U, W, n), s, u, w, n)
		eq(t, "b.Trim", bytes.Trim(S, w), realbytes.Trim(S, w), s, w)
		eq(t, "b.TrimLeft", bytes.TrimLeft(S, w), realbytes.TrimLeft(S, w), s, w)
		eq(t, "b.TrimRight", bytes.TrimRight(S, w), realbytes.TrimRight(S, w), s, w)
		eq(t, "b.TrimSpace", bytes.TrimSpace(S), realbytes.TrimSpace(S), s)
		eq(t, "b.TrimFunc", bytes.TrimFunc(S, vowel), realbytes.TrimFunc(S, vowel), s)
		eq(t, "b.TrimRightFunc", bytes.TrimRightFunc(S, vowel), realbytes.TrimRightFunc(S, vowel), s)
		eq(t, "b.ToUpper", bytes.ToUpper(S), realbytes.ToUpper(S), s)
		eq(t, "b.ToLower", bytes.ToLower(S), realbytes.ToLower(S), s)
		eq(t, "b.Title", bytes.Title(S), realbytes.Title(S), s)
		eq(t, "b.ToValidUTF8", bytes.ToValidUTF8(S, W), realbytes.ToValidUTF8(S, W), s, w)
		eq(t, "b.Map", bytes.Map(drop, S), realbytes.Map(drop, S), s)
		eq(t, "b.Runes", bytes.Runes(S), realbytes.Runes(S), s)
		eq(t, "b.Repeat", bytes.Repeat(U, n&3), realbytes.Repeat(U, n&3), u, n)
		eq(t, "b.Join", bytes.Join(realbytes.Split(S, []byte("a")), U), realbytes.Join(realbytes.Split(S, []byte("a")), U), s, u)
	}
	eq(t, "Repeat", catch(func() any { return strings.Repeat("x", -1) }), catch(func() any { return real.Repeat("x", -1) }))
	eq(t, "Repeat", catch(func() any { return strings.Repeat("xx", 1<<62) }), catch(func() any { return real.Repeat("xx", 1<<62) }))
	eq(t, "Replacer", catch(func() any { return strings.NewReplacer("x") }), catch(func() any { return real.NewReplacer("x") }))
}

func TestLong(t *testing.T) {
	for i := 0; i < 40; i++ {
		n := 65536*(1+i%3) + rand.Intn(5) - 2
		buf := make([]byte, n)
		for j := range buf {
			buf[j] = "ab  "[rand.Intn(2+(i&1)*2)]
		}
		if i%5 == 0 {
			for j := range buf {
				buf[j] = 'a'
			}
		}
		if i%3 == 0 {
			copy(buf[n/2:], "zz")
		}
		if i%7 == 0 {
			copy(buf[n-3:], "é")
		}
		s := string(buf)
		for _, u := range []string{"zz", "b", "z", s[:40000], s[5:], "abababababababababab", "ba", s[n-50000:]} {
			eq(t, "Index", strings.Index(s, u), real.Index(s, u))
			eq(t, "LastIndex", strings.LastIndex(s, u), real.LastIndex(s, u))
			eq(t, "Count", strings.Count(s, u), real.Count(s, u))
		}
		eq(t, "IndexByte", strings.IndexByte(s, 'z'), real.IndexByte(s, 'z'))
		eq(t, "LastIndexByte", strings.LastIndexByte(s, 'z'), real.LastIndexByte(s, 'z'))
		eq(t, "Fields", strings.Fields(s), real.Fields(s))
		eq(t, "ToUpper", strings.ToUpper(s), real.ToUpper(s))
		eq(t, "ToLower", strings.ToLower(real.ToUpper(s)), s)
		eq(t, "EqualFold", strings.EqualFold(s, real.ToUpper(s)), true)
		eq(t, "EqualFold", strings.EqualFold(s, real.ToUpper(s)+"x"), false)
		eq(t, "Repeat", strings.Repeat(s[:n/2], 5), real.Repeat(s[:n/2], 5))
		eq(t, "Repeat", strings.Repeat(s[:3], 200000), real.Repeat(s[:3], 200000))
	}
}

type bufferLike interface {
	Write([]byte) (int, error)
	WriteString(string) (int, error)
	WriteByte(byte) error
	WriteRune(rune) (int, error)
	Read([]byte) (int, error)
	ReadByte() (byte, error)
	ReadRune() (rune, int, error)
	UnreadByte() error
	UnreadRune() error
	ReadBytes(byte) ([]byte, error)
	ReadString(byte) (string, error)
	Next(int) []byte
	Truncate(int)
	Grow(int)
	Len() int
	Cap() int
	String() string
	Bytes() []byte
	Peek(int) ([]byte, error)
	Reset()
}

func step(b bufferLike, op, n int, s string) string {
	return fmt.Sprint(catch(func() any {
		switch op {
		case 0, 15, 16, 17, 18:
			return two(b.WriteString(s))
		case 1:
			return two(b.Write([]byte(s)))
		case 2:
			return b.WriteByte(byte(n))
		case 3:
			return two(b.WriteRune(rune(n) * 50))
		case 4:
			p := make([]byte, n)
			return three(two(b.Read(p)), p, 0)
		case 5:
			return two(b.ReadByte())
		case 6:
			return three(b.ReadRune())
		case 7:
			return b.UnreadByte()
		case 8:
			return b.UnreadRune()
		case 9:
			return two(b.ReadBytes('a'))
		case 10:
			return two(b.ReadString('b'))
		case 11:
			return string(b.Next(n))
		case 12:
			b.Truncate(n)
		case 13:
			b.Grow(n - 1)
		case 14:
			return two(b.Peek(n))
		case 19:
			if n > 15 {
				b.Reset()
			}
		}
		return nil
	}), b.Len(), b.Cap(), b.String())
}

func TestBuffer(t *testing.T) {
	for i := 0; i < 3000; i++ {
		var a bufferLike = new(bytes.Buffer)
		var b bufferLike = new(realbytes.Buffer)
		for j := 0; j < 60; j++ {
			op, n, s := rand.Intn(20), rand.Intn(20), text(8)
			x, y := step(a, op, n, s), step(b, op, n, s)
			if x != y {
				t.Fatalf("op %d %d %q: %s, want %s", op, n, s, x, y)
			}
		}
	}
}
