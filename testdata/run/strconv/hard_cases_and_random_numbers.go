// run

package main

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
)

var seed uint64 = 88172645463325252

func rnd() uint64 {
	seed ^= seed << 13
	seed ^= seed >> 7
	seed ^= seed << 17
	return seed
}

func main() {
	defer out.end()
	h := uint64(14695981039346656037)
	add := func(s string) {
		for i := 0; i < len(s); i++ {
			h = (h ^ uint64(s[i])) * 1099511628211
		}
	}
	for _, fm := range "eEfgGbxX" {
		for _, prec := range []int{-1, 0, 1, 2, 5, 15, 17, 20, 40} {
			for i := 0; i < 300; i++ {
				f := math.Float64frombits(rnd())
				switch i % 4 {
				case 1:
					f = float64(int64(rnd())) / 1024
				case 2:
					f = float64(int64(rnd()%20000)-10000) / 8
				case 3:
					f = float64(rnd()%1000) * math.Pow(10, float64(int(rnd()%40)-20))
				}
				s := strconv.FormatFloat(f, byte(fm), prec, 64)
				add(s)
				add(strconv.FormatFloat(float64(float32(f)), byte(fm), prec, 32))
			}
			out.printf("%c %d %x\n", fm, prec, h)
		}
	}
	// parse
	for i := 0; i < 2000; i++ {
		var sb strings.Builder
		if rnd()%3 == 0 {
			sb.WriteByte("+-"[rnd()%2])
		}
		n := rnd() % 25
		dot := rnd() % 30
		for j := uint64(0); j < n; j++ {
			if j == dot {
				sb.WriteByte('.')
			}
			sb.WriteByte('0' + byte(rnd()%10))
			if rnd()%50 == 0 {
				sb.WriteByte('_')
			}
		}
		if rnd()%2 == 0 {
			fmt.Fprintf(&sb, "%c%d", "eE"[rnd()%2], int(rnd()%700)-350)
		}
		s := sb.String()
		f, err := strconv.ParseFloat(s, 64)
		f32, err32 := strconv.ParseFloat(s, 32)
		add(fmt.Sprint(math.Float64bits(f), err, math.Float64bits(f32), err32))
		if i%50 == 0 {
			out.println(s, f, err, f32, err32)
		}
	}
	out.printf("%x\n", h)
	hard := []string{"", ".", "+", "-", "e", "1e", "1e+", "inf", "+Inf", "-INFINITY", "infi", "nan", "NaN", "+nan", "0x1p-2", "0x1.8", "0x.8p0", "0xp1", "0x1p", "0X1.FFFFFFFFFFFFF8p1023", "0x1.fffffffffffff7p1023", "0x1p-1074", "0x0.8p-1074", "0x1p-1075", "0x1.00000000000008p0", "0x1.000000000000080000001p0", "1_000.5", "0x_1p1", "0x1_0p1", "1__0", "_1", "1e1_0", "1e400", "-1e400", "1e-400", "1.7976931348623157e308", "1.7976931348623159e308", "1.797693134862315807e308", "1.797693134862315808e308", "4.9e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "2.2250738585072011e-308", "2.2250738585072012e-308", "9007199254740993", "9007199254740992.99999999999999999999999", "1e23", "8.5e22", "0.1e1", "00001", "1.e5", ".5", "5.", ".e1", "1 ", " 1", "0b1", "0o7", "1e99999999999999999999", "0e99999999999999", "1e-99999999999999999", strings.Repeat("9", 800), "0." + strings.Repeat("0", 400) + "1", strings.Repeat("1", 310), "1" + strings.Repeat("0", 400) + "e-400", "3.4028235e38", "3.4028236e38", "1.401298464324817e-45", "7.006492321624085e-46", "7.1e-46", "16777217", "16777219", "\x00", "1\x00", "١", "1p2", "0x1e2", "0x1.p1", "0x.p1", "infinity", "infinityx", "1.5.5", "1e5.5", "--1", "+-1"}
	for _, s := range hard {
		f, err := strconv.ParseFloat(s, 64)
		g, err2 := strconv.ParseFloat(s, 32)
		out.printf("%.40q %v %v %v %v %x\n", s, f, err, g, err2, math.Float64bits(f))
		c, err3 := strconv.ParseComplex(s, 128)
		out.println(c, err3)
	}
	for _, s := range []string{"1i", "i", "+i", "-i", "1+i", "1+2i", "(1+2i)", "(1+2i", "1+2", "1-2.5e3i", "inf+nani", "NaN+Infi", "-Inf-Infi", "1+-2i", "1+2j", "0x1p3+0x2p1i", "1_0i", "()", "", "1e400+1i", "1+1e400i", "1 + 2i", "1i+2", "3.4e39i", "++i", "1e1+1e1i"} {
		c, err := strconv.ParseComplex(s, 128)
		d, err2 := strconv.ParseComplex(s, 64)
		out.println(s, c, err, d, err2)
	}
	ints := []string{"", "0", "-0", "+0", "+", "-", "1", "127", "128", "-128", "-129", "255", "256", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "18446744073709551615", "18446744073709551616", "0x10", "0X1f", "0b101", "0o17", "017", "08", "0_1", "0x_f", "0__1", "_1", "1_", "1_000", "abc", "z", "Z9", "1a", "0x", "0b", "0o", "0b2", " 1", "1 ", "1\n", "12345678901234567890123", "+5", "0x-5", "-0x5", "٣"}
	for _, s := range ints {
		for _, base := range []int{0, 2, 8, 10, 16, 36, 1, 37, -1} {
			for _, bs := range []int{0, 8, 64, 65, -1} {
				v, err := strconv.ParseInt(s, base, bs)
				u, err2 := strconv.ParseUint(s, base, bs)
				out.println(s, base, bs, v, err, u, err2)
			}
		}
		a, err := strconv.Atoi(s)
		out.println(a, err)
	}
	for _, s := range []string{"1", "t", "T", "true", "TRUE", "True", "tRUE", "0", "f", "F", "false", "FALSE", "False", "", "yes"} {
		out.println(strconv.ParseBool(s))
	}
	for b := 2; b <= 36; b++ {
		for _, v := range []int64{0, 1, -1, 35, 36, 99, 100, 101, math.MaxInt64, math.MinInt64, 1 << 32, -123456789} {
			out.print(strconv.FormatInt(v, b), " ", strconv.FormatUint(uint64(v), b), " ", string(strconv.AppendInt([]byte("x"), v, b)), " ")
		}
		out.println()
	}
	strs := []string{"", "a", "\a\b\f\n\r\t\v\\\"'`", "\x00\x01\x7f\x80\xff", "é世\U0001F600", "\u200b\u00a0\u00ad\ufeff\u2028", "\xed\xa0\x80", "\U0010ffff\ufffd", "a\xc3", strings.Repeat("x", 100) + "\n", "\u0378\u0301", "�"}
	for _, s := range strs {
		out.println(strconv.Quote(s), strconv.QuoteToASCII(s), strconv.QuoteToGraphic(s), strconv.CanBackquote(s), string(strconv.AppendQuote(nil, s)))
		q := strconv.Quote(s)
		u, err := strconv.Unquote(q)
		out.println(u == s, err)
		for _, r := range s {
			out.println(strconv.QuoteRune(r), strconv.QuoteRuneToASCII(r), strconv.QuoteRuneToGraphic(r), strconv.IsPrint(r), strconv.IsGraphic(r))
		}
	}
	hp := uint64(0)
	for r := rune(-5); r < 0x110005; r++ {
		if strconv.IsPrint(r) {
			hp = hp*31 + uint64(r)
		}
		if strconv.IsGraphic(r) {
			hp = hp*37 + uint64(r)
		}
	}
	out.println(hp)
	for _, s := range []string{`""`, `"a"`, `'a'`, "`a`", `"`, `'`, "`", `'ab'`, `''`, `"\'"`, `'\''`, `'\"'`, `"\""`, `"\x"`, `"\x41"`, `"\u12"`, `"\u1234"`, `"\U00110000"`, `"\ud800"`, `"\101"`, `"\400"`, `"\8"`, "\"\n\"", "`\n\r`", "`a`b`", `"a"b`, `'\xff'`, `'世'`, `'\u4e16'`, `"\q"`, `"a`, "\"\xff\"", "'\xff'", `abc`, ``, `'\000'`, `"\U0001F600"`} {
		v, err := strconv.Unquote(s)
		p, err2 := strconv.QuotedPrefix(s)
		out.printf("%q %q %v %q %v\n", s, v, err, p, err2)
		if len(s) > 0 {
			for _, q := range []byte{0, '"', '\''} {
				r, mb, tail, err := strconv.UnquoteChar(s, q)
				out.printf("  %q %v %q %v\n", r, mb, tail, err)
			}
		}
	}
	_, err := strconv.Atoi("x")
	ne := err.(*strconv.NumError)
	out.printf("%q %q %v %#v %v\n", ne.Func, ne.Num, ne.Err, ne.Err == strconv.ErrSyntax, ne.Unwrap())
	out.println(strconv.FormatComplex(complex(1, -2), 'g', -1, 64), strconv.FormatComplex(complex(math.Inf(1), math.NaN()), 'e', 3, 128))
	func() {
		defer func() { out.println(recover()) }()
		strconv.FormatInt(1, 1)
	}()
	func() {
		defer func() { out.println(recover()) }()
		strconv.FormatComplex(1, 'g', 1, 1)
	}()
	func() {
		defer func() { out.println(recover()) }()
		out.println(strconv.FormatFloat(1, 'g', 1, 1))
	}()
	out.println(strconv.FormatFloat(1, 'z', 1, 64), strconv.FormatFloat(1.5, 'f', 1000, 64)[:20], len(strconv.FormatFloat(math.MaxFloat64, 'f', 800, 64)))
}

// digest prints a hash for each 50 lines written to it, or with FULL=1 in the environment the lines themselves.
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
	before := d.lines / 50
	d.lines += bytes.Count(p, []byte("\n"))
	if d.lines/50 != before {
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
