package strconv

import (
	"fmt"
	"math"
	"math/rand"
	"st/strconv"
	real "strconv"
	"strings"
	"testing"
)

func catch(f func() string) (s string) {
	defer func() {
		if r := recover(); r != nil {
			s = fmt.Sprint("panic ", r)
		}
	}()
	return f()
}

func randFloat() float64 {
	switch rand.Intn(6) {
	case 0:
		return math.Float64frombits(rand.Uint64())
	case 1:
		return float64(rand.Intn(100000)) / 100
	case 2:
		return float64(rand.Int63n(1e18)) * math.Pow(10, float64(rand.Intn(60)-30))
	case 3:
		return float64(math.Float32frombits(rand.Uint32()))
	case 4:
		return math.Ldexp(float64(rand.Intn(8)), rand.Intn(2200)-1100)
	}
	return float64(rand.Intn(2000) - 1000)
}

func TestFormatFloat(t *testing.T) {
	for i := 0; i < 500000; i++ {
		f := randFloat()
		fm := "eEfgGbxXq"[rand.Intn(9)]
		prec := rand.Intn(25) - 2
		if i%5000 == 0 {
			prec = 1000 + rand.Intn(500)
		}
		bits := 32 << rand.Intn(2)
		a := strconv.FormatFloat(f, fm, prec, bits)
		b := real.FormatFloat(f, fm, prec, bits)
		if a != b {
			t.Fatal(f, string(fm), prec, bits, a, b)
		}
		a = string(strconv.AppendFloat([]byte("ab"), f, fm, prec, bits))
		if a != "ab"+b {
			t.Fatal(f, string(fm), prec, bits, a, b)
		}
		c := complex(f, randFloat())
		if i%10 == 0 && strconv.FormatComplex(c, fm, prec, bits*2) != real.FormatComplex(c, fm, prec, bits*2) {
			t.Fatal(c, strconv.FormatComplex(c, fm, prec, bits*2))
		}
	}
}

func TestInts(t *testing.T) {
	for i := 0; i < 500000; i++ {
		v := int64(rand.Uint64()) >> rand.Intn(64)
		base := rand.Intn(40) - 1
		a := catch(func() string {
			return strconv.FormatInt(v, base) + string(strconv.AppendUint([]byte("x"), uint64(v), base))
		})
		b := catch(func() string { return real.FormatInt(v, base) + string(real.AppendUint([]byte("x"), uint64(v), base)) })
		if a != b {
			t.Fatal(v, base, a, b)
		}
		alphabet := "00123456789_-+xXoObBaAfFzZ. "
		if i&1 == 0 {
			alphabet = "0123456789_"
		}
		buf := make([]byte, rand.Intn(22))
		for j := range buf {
			buf[j] = alphabet[rand.Intn(len(alphabet))]
		}
		s := string(buf)
		if i%4 == 0 {
			s = real.FormatInt(v, 2+rand.Intn(35))
		}
		if i%7 == 0 {
			s = []string{"0x", "-0x", "0b", "0o", "+", "0"}[rand.Intn(6)] + s
		}
		bits := []int{0, 8, 16, 32, 64, rand.Intn(70) - 2}[rand.Intn(6)]
		pbase := []int{0, 0, 10, 10, 16, base}[rand.Intn(6)]
		x1, e1 := strconv.ParseInt(s, pbase, bits)
		x2, e2 := real.ParseInt(s, pbase, bits)
		y1, f1 := strconv.ParseUint(s, pbase, bits)
		y2, f2 := real.ParseUint(s, pbase, bits)
		z1, g1 := strconv.Atoi(s)
		z2, g2 := real.Atoi(s)
		if x1 != x2 || y1 != y2 || z1 != z2 || fmt.Sprint(e1, f1, g1) != fmt.Sprint(e2, f2, g2) {
			t.Fatal(s, pbase, bits, x1, x2, e1, e2, y1, y2, f1, f2, z1, z2, g1, g2)
		}
	}
}

func TestParseFloat(t *testing.T) {
	alphabets := []string{"0123456789", "0123456789._eE+-", "0xX1._pP+-aF", "infINFtyYaA+-", "01e+-._"}
	for i := 0; i < 2000000; i++ {
		var s string
		if i%4 == 0 {
			f := randFloat()
			s = real.FormatFloat(f, "eEfgGxX"[rand.Intn(7)], rand.Intn(30)-2, 32<<rand.Intn(2))
		} else {
			al := alphabets[rand.Intn(len(alphabets))]
			buf := make([]byte, rand.Intn(16))
			for j := range buf {
				buf[j] = al[rand.Intn(len(al))]
			}
			s = string(buf)
			if al[1] == 'x' {
				s = "0x" + s + "p" + fmt.Sprint(rand.Intn(2400)-1200)
				if rand.Intn(3) == 0 {
					s = strings.Replace(s, "1", "fedcba987654321", 2)
				}
			}
		}
		bits := 32 << rand.Intn(2)
		x1, e1 := strconv.ParseFloat(s, bits)
		x2, e2 := real.ParseFloat(s, bits)
		if math.Float64bits(x1) != math.Float64bits(x2) && !(x1 != x1 && x2 != x2) || fmt.Sprint(e1) != fmt.Sprint(e2) {
			t.Fatal(s, bits, x1, x2, e1, e2)
		}
		if i%2 == 0 {
			s = s + []string{"", "i", "+1i", "-NaNi", "++2i", "+", "+-3i", "-1", "+1e999i"}[rand.Intn(9)]
			if rand.Intn(3) == 0 {
				s = "(" + s + ")"
			}
			x1, e1 := strconv.ParseComplex(s, bits*2)
			x2, e2 := real.ParseComplex(s, bits*2)
			if fmt.Sprint(x1, e1) != fmt.Sprint(x2, e2) {
				t.Fatal(s, bits, x1, x2, e1, e2)
			}
		}
	}
}

func TestQuote(t *testing.T) {
	pieces := []string{"a", "\"", "'", "`", "\\", "\n", "\t", "\x00", "\x7f", "\xff", "é", "世", "\u00a0", "\u2028", "\U0001F600", "\ufeff", "\ufffd", "\U00100000", "\r", "\xe4\xb8",
		"\\n", "\\x41", "\\u00e9", "\\U0001F600", "\\101", "\\777", "\\ud800", "\\q", "\\'", "\\\"", "\\U00110000", "\\x4", "\u00ad", "\\a\\b\\f\\r\\t\\v\\\\"}
	for i := 0; i < 400000; i++ {
		var s string
		for n := rand.Intn(6); n > 0; n-- {
			s += pieces[rand.Intn(len(pieces))]
		}
		if strconv.Quote(s) != real.Quote(s) || strconv.QuoteToASCII(s) != real.QuoteToASCII(s) || strconv.QuoteToGraphic(s) != real.QuoteToGraphic(s) ||
			strconv.CanBackquote(s) != real.CanBackquote(s) || string(strconv.AppendQuote([]byte("x"), s)) != string(real.AppendQuote([]byte("x"), s)) {
			t.Fatalf("%q %s", s, strconv.Quote(s))
		}
		q := "\"'`x"[rand.Intn(4)]
		l := string(q) + s + string(q)
		if rand.Intn(5) == 0 {
			l = real.Quote(s)
		}
		if rand.Intn(9) == 0 {
			l += "tail"
		}
		u1, e1 := strconv.Unquote(l)
		u2, e2 := real.Unquote(l)
		p1, f1 := strconv.QuotedPrefix(l)
		p2, f2 := real.QuotedPrefix(l)
		if u1 != u2 || p1 != p2 || fmt.Sprint(e1, f1) != fmt.Sprint(e2, f2) {
			t.Fatalf("%q: %q %q %v %v; %q %q %v %v", l, u1, u2, e1, e2, p1, p2, f1, f2)
		}
		a := fmt.Sprint(strconv.UnquoteChar(s, q))
		b := fmt.Sprint(real.UnquoteChar(s, q))
		if a != b {
			t.Fatalf("%q %v %v", s, a, b)
		}
	}
	for r := rune(-10); r < 0x110010; r++ {
		if strconv.QuoteRune(r) != real.QuoteRune(r) || strconv.QuoteRuneToASCII(r) != real.QuoteRuneToASCII(r) || strconv.QuoteRuneToGraphic(r) != real.QuoteRuneToGraphic(r) ||
			strconv.IsPrint(r) != real.IsPrint(r) || strconv.IsGraphic(r) != real.IsGraphic(r) {
			t.Fatal(r)
		}
	}
}
