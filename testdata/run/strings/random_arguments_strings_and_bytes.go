// run

package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

var seed uint64 = 88172645463325252

func rnd() uint64 {
	seed ^= seed << 13
	seed ^= seed >> 7
	seed ^= seed << 17
	return seed
}

var alph = []string{"a", "b", "A", "B", " ", "\t", "\n", "é", "É", "世", "ß", "İ", "ı", "K", "\u212a", "ſ", "\xff", "\xc3", "\xe4\xb8", "\U0001F600", "ab", "aa", "x", "-", ",", "\u2028", "\u00a0", "Σ", "ς", "σ", "ǅ", "ŉ", "\xed\xa0\x80", "\x00"}

func word(n int) string {
	var s strings.Builder
	for k := int(rnd() % uint64(n+1)); k > 0; k-- {
		s.WriteString(alph[rnd()%uint64(len(alph))])
	}
	return s.String()
}

func small(n int) string {
	var s strings.Builder
	for k := int(rnd() % uint64(n+1)); k > 0; k-- {
		s.WriteString(alph[rnd()%2])
	}
	return s.String()
}

func rec(f func()) {
	defer func() {
		if e := recover(); e != nil {
			out.println("PANIC", e)
		}
	}()
	f()
}

func main() {
	defer out.end()
	for i := 0; i < 400; i++ {
		s, t, u := word(12), word(2), word(3)
		if i%2 == 0 {
			s, t, u = small(40), small(4), small(3)
		}
		n := int(rnd()%6) - 1
		bs, bt, bu := []byte(s), []byte(t), []byte(u)
		out.printf("%q %q %q %d\n", s, t, u, n)
		out.println(strings.Index(s, t), strings.LastIndex(s, t), strings.IndexAny(s, t), strings.LastIndexAny(s, t), strings.Count(s, t), strings.Contains(s, t), strings.ContainsAny(s, t), strings.HasPrefix(s, t), strings.HasSuffix(s, t), strings.EqualFold(s, t), strings.Compare(s, t))
		out.println(bytes.Index(bs, bt), bytes.LastIndex(bs, bt), bytes.IndexAny(bs, t), bytes.LastIndexAny(bs, t), bytes.Count(bs, bt), bytes.Contains(bs, bt), bytes.ContainsAny(bs, t), bytes.HasPrefix(bs, bt), bytes.HasSuffix(bs, bt), bytes.EqualFold(bs, bt), bytes.Compare(bs, bt), bytes.Equal(bs, bt))
		out.printf("%q %q %q %q %q %q\n", strings.Split(s, t), strings.SplitN(s, t, n), strings.SplitAfter(s, t), strings.SplitAfterN(s, t, n), strings.Fields(s), strings.FieldsFunc(s, unicode.IsLetter))
		out.printf("%q %q %q %q %q %q\n", bytes.Split(bs, bt), bytes.SplitN(bs, bt, n), bytes.SplitAfter(bs, bt), bytes.SplitAfterN(bs, bt, n), bytes.Fields(bs), bytes.FieldsFunc(bs, unicode.IsLetter))
		out.printf("%q %q %q %q %q %q %q\n", strings.ToUpper(s), strings.ToLower(s), strings.ToTitle(s), strings.Title(s), strings.ToValidUTF8(s, t), strings.Replace(s, t, u, n), strings.ReplaceAll(s, t, u))
		out.printf("%q %q %q %q %q %q %q\n", bytes.ToUpper(bs), bytes.ToLower(bs), bytes.ToTitle(bs), bytes.Title(bs), bytes.ToValidUTF8(bs, bt), bytes.Replace(bs, bt, bu, n), bytes.ReplaceAll(bs, bt, bu))
		out.printf("%q %q %q %q %q %q %q\n", strings.Trim(s, t), strings.TrimLeft(s, t), strings.TrimRight(s, t), strings.TrimSpace(s), strings.TrimPrefix(s, t), strings.TrimSuffix(s, t), strings.TrimFunc(s, unicode.IsUpper))
		out.printf("%q %q %q %q %q %q %q\n", bytes.Trim(bs, t), bytes.TrimLeft(bs, t), bytes.TrimRight(bs, t), bytes.TrimSpace(bs), bytes.TrimPrefix(bs, bt), bytes.TrimSuffix(bs, bt), bytes.TrimFunc(bs, unicode.IsUpper))
		a, b, c := strings.Cut(s, t)
		d, e := strings.CutPrefix(s, t)
		f, g := strings.CutSuffix(s, t)
		out.printf("%q %q %v %q %v %q %v\n", a, b, c, d, e, f, g)
		m := func(r rune) rune {
			if r == 'a' {
				return -1
			}
			if r == 'é' {
				return 'x'
			}
			if r == 'b' {
				return '世'
			}
			return r
		}
		out.printf("%q %q %q %d %d\n", strings.Map(m, s), bytes.Map(m, bs), bytes.Runes(bs), strings.IndexFunc(s, unicode.IsUpper), strings.LastIndexFunc(s, unicode.IsSpace))
		out.printf("%q %q\n", strings.Join(strings.Split(s, ""), t), bytes.Join(bytes.Split(bs, nil), bt))
		for _, r := range []rune{'a', 'é', 0xfffd, -1, 0xd800, '世', 0x110000} {
			out.print(strings.IndexRune(s, r), bytes.IndexRune(bs, r), strings.ContainsRune(s, r), " ")
		}
		out.println(utf8.RuneCountInString(s), utf8.ValidString(s), utf8.RuneCount(bs), utf8.FullRuneInString(s))
		out.println(utf8.DecodeRuneInString(s))
		out.println(utf8.DecodeLastRuneInString(s))
		out.println(utf16.Encode([]rune(s)))
		r := strings.NewReplacer("a", "1", "aa", "2", t, u, "é", "", u, "[]")
		out.printf("%q\n", r.Replace(s))
		r2 := strings.NewReplacer("a", "1", "b", "2", "é", "e")
		r3 := strings.NewReplacer("a", "b", "b", "a")
		out.printf("%q %q\n", r2.Replace(s), r3.Replace(s))
	}
	// special cases, unicode classes
	h := uint64(7)
	mix := func(b bool) {
		h *= 31
		if b {
			h++
		}
	}
	for r := rune(-3); r < 0x30000; r++ {
		mix(unicode.IsLetter(r))
		mix(unicode.IsDigit(r))
		mix(unicode.IsNumber(r))
		mix(unicode.IsSpace(r))
		mix(unicode.IsUpper(r))
		mix(unicode.IsLower(r))
		mix(unicode.IsTitle(r))
		mix(unicode.IsPunct(r))
		mix(unicode.IsSymbol(r))
		mix(unicode.IsControl(r))
		mix(unicode.IsGraphic(r))
		mix(unicode.IsPrint(r))
		mix(unicode.IsMark(r))
		h = h*31 + uint64(unicode.ToUpper(r))
		h = h*31 + uint64(unicode.ToLower(r))
		h = h*31 + uint64(unicode.ToTitle(r))
		h = h*31 + uint64(unicode.SimpleFold(r))
		h = h*31 + uint64(unicode.TurkishCase.ToUpper(r))
		if r&0xfff == 0 {
			out.println(r, h)
		}
	}
	out.println(strings.ToUpperSpecial(unicode.TurkishCase, "iıİI"), strings.ToLowerSpecial(unicode.TurkishCase, "iıİI"), strings.ToTitleSpecial(unicode.AzeriCase, "iıİI"))
	for n, tab := range unicode.Scripts {
		c := 0
		for r := rune(0); r < 0x500; r++ {
			if unicode.Is(tab, r) {
				c++
			}
		}
		_ = n
		h += uint64(c) * uint64(len(n))
	}
	out.println(h, len(unicode.Scripts), len(unicode.Categories), len(unicode.Properties), len(unicode.FoldCategory), len(unicode.FoldScript), len(unicode.CaseRanges), unicode.Version)
	// panics
	rec(func() { strings.Repeat("x", -1) })
	rec(func() { strings.Repeat("xx", 1<<62) })
	rec(func() { bytes.Repeat([]byte("x"), -1) })
	rec(func() { strings.NewReplacer("a") })
	rec(func() { new(strings.Builder).Grow(-1) })
	rec(func() { new(bytes.Buffer).Grow(-1) })
	rec(func() { new(bytes.Buffer).Truncate(1) })
	rec(func() { var b strings.Builder; b.WriteString("x"); c := b; c.WriteString("y") })
	rec(func() { out.println(len(strings.Repeat("ab", 1000)), strings.Repeat("", 1<<40) == "") })
	// Buffer
	var b bytes.Buffer
	b.WriteString("hello, ")
	b.WriteByte('w')
	b.WriteRune('世')
	b.Write([]byte("rld\nline2\n"))
	out.printf("%q %d %d\n", b.String(), b.Len(), b.Available()*0)
	p := make([]byte, 3)
	out.println(b.Read(p))
	out.println(b.UnreadByte(), b.UnreadByte(), b.UnreadRune())
	out.println(b.ReadRune())
	out.println(b.UnreadRune(), b.UnreadRune())
	out.println(b.ReadByte())
	out.printf("%q\n", b.Next(2))
	l, err := b.ReadString('\n')
	out.printf("%q %v\n", l, err)
	lb, err := b.ReadBytes('x')
	out.printf("%q %v\n", lb, err)
	out.println(b.ReadByte())
	out.println(b.Read(p))
	out.println(b.Read(nil))
	out.println(b.ReadFrom(strings.NewReader("abc")))
	out.println(b.WriteTo(io.Discard))
	b.Reset()
	b.WriteString("peek")
	pk, err := b.Peek(2)
	out.printf("%q %v\n", pk, err)
	pk, err = b.Peek(20)
	out.printf("%q %v\n", pk, err)
	var nb *bytes.Buffer
	out.println(nb.String())
	// Reader
	for _, rd := range []interface {
		io.Reader
		io.ReaderAt
		io.Seeker
		io.ByteScanner
		io.RuneScanner
		io.WriterTo
		Size() int64
		Len() int
	}{strings.NewReader("héllo"), bytes.NewReader([]byte("héllo"))} {
		out.println(rd.UnreadByte(), rd.UnreadRune())
		out.println(rd.ReadByte())
		out.println(rd.ReadRune())
		out.println(rd.UnreadRune(), rd.UnreadRune(), rd.UnreadByte(), rd.UnreadByte())
		out.println(rd.Seek(-1, 0))
		out.println(rd.Seek(2, 5))
		out.println(rd.Seek(-2, 2))
		out.println(rd.Seek(10, 1))
		out.println(rd.Read(p))
		out.println(rd.ReadByte())
		out.println(rd.ReadRune())
		out.println(rd.ReadAt(p, -1))
		out.println(rd.ReadAt(p, 4))
		out.println(rd.ReadAt(p, 40))
		out.println(rd.Size(), rd.Len())
		rd.Seek(0, 0)
		out.println(rd.WriteTo(io.Discard))
		out.println(rd.WriteTo(io.Discard))
		rd.Seek(0, 0)
		out.println(rd.WriteTo(badW{}))
	}
	out.printf("%q %q\n", utf16.Decode([]uint16{0xd83d, 0xde00, 0xd800, 'a', 0xdc00}), utf8.AppendRune(nil, -1))
}

type badW struct{}

func (badW) Write(p []byte) (int, error) { return 1, errors.New("bad") }

// digest prints a hash for each 100 lines written to it, or with FULL=1 in the environment the lines themselves.
type digest struct {
	hash  uint64
	lines int
	full  bool
}

var out = &digest{full: os.Getenv("FULL") != ""}

func (d *digest) Write(p []byte) (int, error) {
	if d.full {
		return os.Stdout.Write(p)
	}
	for _, c := range p {
		d.hash = (d.hash ^ uint64(c)) * 1099511628211
	}
	before := d.lines / 100
	d.lines += bytes.Count(p, []byte("\n"))
	if d.lines/100 != before {
		d.end()
	}
	return len(p), nil
}

func (d *digest) println(a ...any)          { fmt.Fprintln(d, a...) }
func (d *digest) print(a ...any)            { fmt.Fprint(d, a...) }
func (d *digest) printf(f string, a ...any) { fmt.Fprintf(d, f, a...) }

func (d *digest) end() {
	if !d.full {
		fmt.Printf("to line %d: %016x\n", d.lines, d.hash)
	}
}
