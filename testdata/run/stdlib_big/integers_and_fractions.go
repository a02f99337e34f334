// run

package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/big"
	"math/rand"
	"os"
	"strings"
)

func rec(n string, f func()) {
	defer func() {
		if e := recover(); e != nil {
			out.println(n, "PANIC", e)
		}
	}()
	f()
}

func main() {
	defer out.end()
	rg := rand.New(rand.NewSource(7))
	num := func() *big.Int {
		n := new(big.Int)
		switch rg.Intn(6) {
		case 0:
			n.SetInt64(int64(rg.Intn(20) - 10))
		case 1:
			n.SetInt64(rg.Int63())
		case 2:
			n.Rand(rg, new(big.Int).Lsh(big.NewInt(1), uint(rg.Intn(200)+1)))
		case 3:
			n.Rand(rg, new(big.Int).Lsh(big.NewInt(1), uint(rg.Intn(3000)+1)))
		case 4:
			n.Lsh(big.NewInt(1), uint(rg.Intn(300)))
		case 5:
			n.Lsh(big.NewInt(1), uint(rg.Intn(300)))
			n.Sub(n, big.NewInt(1))
		}
		if rg.Intn(2) == 0 {
			n.Neg(n)
		}
		return n
	}
	for i := 0; i < 150; i++ {
		a, b, c := num(), num(), num()
		t := func() *big.Int { return new(big.Int) }
		out.println(a, b, t().Add(a, b), t().Sub(a, b), t().Mul(a, b), a.Cmp(b), a.CmpAbs(b), a.Sign())
		if b.Sign() != 0 {
			q, r := t().QuoRem(a, b, t())
			d, m := t().DivMod(a, b, t())
			out.println(q, r, d, m, t().Quo(a, b), t().Rem(a, b), t().Div(a, b), t().Mod(a, b))
			x := new(big.Int).Set(a)
			out.println(x.Mod(x, b), t().ModInverse(a, b))
			y := new(big.Int).Set(b)
			out.println(y.Div(a, y))
		}
		out.println(t().And(a, b), t().Or(a, b), t().Xor(a, b), t().AndNot(a, b), t().Not(a))
		s := uint(rg.Intn(200))
		out.println(t().Lsh(a, s), t().Rsh(a, s), a.Bit(int(s)), t().SetBit(a, int(s), 1), t().SetBit(a, int(s), 0), a.BitLen(), a.TrailingZeroBits())
		x, y := t(), t()
		if b.IsInt64() && t().Abs(b).Int64() == 1 || a.IsInt64() && t().Abs(a).Int64() == 1 {
			continue
		}
		out.println(t().GCD(x, y, a, b), t().Add(t().Mul(a, x), t().Mul(b, y)), t().Add(x, t()), t().Add(y, t()))
		e := t().Abs(big.NewInt(int64(rg.Intn(40))))
		out.println(t().Exp(a, e, nil).BitLen(), c.Sign() == 0 || t().Exp(a, b, t().Abs(c)) == nil)
		if c.Sign() != 0 {
			out.println(t().Exp(a, t().Abs(e), c), t().Exp(a, t().Neg(e), c))
		}
		out.println(t().Sqrt(t().Abs(a)), a.IsInt64(), a.IsUint64(), a.Int64(), t().Abs(a).Uint64())
		f, acc := a.Float64()
		out.println(f, acc)
		for _, base := range []int{2, 8, 10, 16, 36, 62} {
			txt := a.Text(base)
			z, ok := new(big.Int).SetString(txt, base)
			out.println(len(txt), ok && z.Cmp(a) == 0)
		}
		out.printf("%d|%x|%X|%o|%b|%s|%v|%#x|%+d|% d|%20d|%-20d|%020d|%.10d|%O|%#X|%#o|%5.3x\n", a, a, a, a, b, b, b, b, b, b, e, e, e, e, e, e, e, e)
		bs := a.Bytes()
		out.println(len(bs), t().SetBytes(bs).CmpAbs(a), a.ProbablyPrime(5), t().Abs(b).ProbablyPrime(0))
		jb, _ := json.Marshal(a)
		var back big.Int
		out.println(len(jb), json.Unmarshal(jb, &back), back.Cmp(a))
		g, _ := a.GobEncode()
		out.printf("%x %v %v\n", g, back.GobDecode(g), back.Cmp(a))
	}
	for _, p := range []int64{3, 5, 7, 13, 17, 97, 193, 257, 65537, 1000003, 998244353} {
		P := big.NewInt(p)
		for i := 0; i < 12; i++ {
			x := big.NewInt(rg.Int63n(3*p) - p)
			out.print(new(big.Int).ModSqrt(x, P), big.Jacobi(x, P), " ")
		}
		out.println(P.ProbablyPrime(20))
	}
	m127 := new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 127), big.NewInt(1))
	out.println(m127.ProbablyPrime(10), new(big.Int).ModSqrt(big.NewInt(5), m127))
	out.println(new(big.Int).MulRange(1, 60), new(big.Int).MulRange(-5, -3), new(big.Int).MulRange(-1, 1), new(big.Int).MulRange(5, 4), new(big.Int).Binomial(100, 33), new(big.Int).Binomial(5, 6), new(big.Int).Binomial(10, 0))
	for _, s := range []string{"", "0", "-0", "+5", "-", "0x1F", "0b101", "0o17", "017", "08", "1_000", "_1", "1_", "1__0", "0x", "0x_1", "zz", "12a", " 1", "1 ", "123456789012345678901234567890", "-0x10", "0X", "0_7", "00", "09"} {
		for _, base := range []int{0, 10, 16, 36, 2} {
			z, ok := new(big.Int).SetString(s, base)
			out.print(s, " ", base, " ", z, ok, "; ")
		}
		out.println()
		r, ok := new(big.Rat).SetString(s)
		out.println(r, ok)
	}
	var z, w big.Int
	n, err := fmt.Sscan("123456789012345678901234567890 -0x1f rest", &z, &w)
	out.println(n, err, &z, &w)
	n, err = fmt.Sscanf("ff 101", "%x %b", &z, &w)
	out.println(n, err, &z, &w)
	n, err = fmt.Sscanf("5", "%f", &z)
	out.println(n, err)
	out.println(z.UnmarshalText([]byte("xx")), z.UnmarshalJSON([]byte("null")))
	var np *big.Int
	out.println(np, np.String())
	out.printf("%d %s %v %f %q\n", np, np, np, big.NewInt(5), big.NewInt(5))
	rec("div", func() { new(big.Int).Div(big.NewInt(1), big.NewInt(0)) })
	rec("quo", func() { new(big.Int).Quo(big.NewInt(1), big.NewInt(0)) })
	rec("sqrt", func() { new(big.Int).Sqrt(big.NewInt(-1)) })
	rec("bit", func() { big.NewInt(1).Bit(-1) })
	rec("setbit", func() { big.NewInt(1).SetBit(big.NewInt(1), 1, 2) })
	rec("fill", func() { big.NewInt(1000).FillBytes(make([]byte, 1)) })
	rec("prime", func() { big.NewInt(1000).ProbablyPrime(-1) })
	rec("jac", func() { big.Jacobi(big.NewInt(1), big.NewInt(2)) })
	rec("text", func() { big.NewInt(1).Text(1) })
	rec("sets", func() { new(big.Int).SetString("1", 1) })
	out.println(big.NewInt(1000).FillBytes(make([]byte, 4)), big.Exact, big.Above, big.Below, big.Accuracy(5))
	big1, _ := new(big.Int).SetString(strings.Repeat("123456789", 2000), 10)
	big2, _ := new(big.Int).SetString(strings.Repeat("987654321", 1500), 10)
	p := new(big.Int).Mul(big1, big2)
	out.println(p.BitLen(), new(big.Int).Quo(p, big1).Cmp(big2), len(p.String()), p.String()[:50], new(big.Int).Add(p, big1).String()[:40])
	// Rat
	rat := func() *big.Rat {
		d := num()
		for d.Sign() == 0 {
			d = num()
		}
		return new(big.Rat).SetFrac(num(), d)
	}
	for i := 0; i < 150; i++ {
		a, b := rat(), rat()
		t := func() *big.Rat { return new(big.Rat) }
		out.println(a, b, t().Add(a, b), t().Sub(a, b), t().Mul(a, b), a.Cmp(b), a.Sign(), a.IsInt(), a.Num(), a.Denom(), t().Neg(a), t().Abs(a), a.RatString())
		if b.Sign() != 0 {
			out.println(t().Quo(a, b), t().Inv(b))
		}
		for _, p := range []int{0, 1, 5, 20} {
			out.print(a.FloatString(p), " ")
		}
		f, e := a.Float64()
		f32, e32 := a.Float32()
		out.println(f, e, f32, e32)
		out.println(a.FloatPrec())
		tx, _ := a.MarshalText()
		var back big.Rat
		out.println(string(tx), back.UnmarshalText(tx), back.Cmp(a))
		g, _ := a.GobEncode()
		out.printf("%x %v %v\n", g, back.GobDecode(g), back.Cmp(a))
		fl := rg.NormFloat64() * 1e10
		out.println(t().SetFloat64(fl), t().SetInt64(5), t().SetFrac64(6, -4), t().SetUint64(9), t().SetInt(big.NewInt(4)))
	}
	for _, s := range []string{"1/2", "-3/6", "1.5", "-1.5e3", "1e-3", ".5", "5.", "1/0", "a/b", "1/-2", "0x10", "0x1.8p1", "1e", "1.5/2", "3/4x", "+1/2", "1_0/2", "0b11/0x3", "1e400", "0.1_0", "1p3", "0x1p-2", "1 /2", "00.5"} {
		r, ok := new(big.Rat).SetString(s)
		out.println(s, r, ok)
	}
	for _, f := range []float64{0, 1, -0.5, 0.1, 1e300, 5e-324} {
		r := new(big.Rat).SetFloat64(f)
		g, exact := r.Float64()
		out.println(r, g, exact)
	}
	rec("ratdiv", func() { new(big.Rat).Quo(big.NewRat(1, 2), new(big.Rat)) })
	rec("ratinv", func() { new(big.Rat).Inv(new(big.Rat)) })
	rec("newrat", func() { big.NewRat(1, 0) })
	var r1, r2 big.Rat
	n, err = fmt.Sscan("3/4 1.25", &r1, &r2)
	out.println(n, err, &r1, &r2)
	out.printf("%v %s %d\n", &r1, &r1, big.NewInt(3))
	fact := big.NewInt(1)
	for i := int64(1); i <= 200; i++ {
		fact.Mul(fact, big.NewInt(i))
	}
	out.println(fact)
	x, y := big.NewInt(0), big.NewInt(1)
	for i := 0; i < 2000; i++ {
		x.Add(x, y)
		x, y = y, x
	}
	out.println(x)
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
