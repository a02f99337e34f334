package rand

import (
	"fmt"
	real "math/rand"
	real2 "math/rand/v2"
	"st/math/rand"
	rand2 "st/math/rand/v2"
	"testing"
)

type common interface {
	Int63() int64
	Uint32() uint32
	Uint64() uint64
	Int31() int32
	Int() int
	Int63n(int64) int64
	Int31n(int32) int32
	Intn(int) int
	Float64() float64
	Float32() float32
	Perm(int) []int
	Shuffle(int, func(i, j int))
	Read([]byte) (int, error)
	NormFloat64() float64
	ExpFloat64() float64
	Seed(int64)
}

func draw(r common, op, n int) string {
	switch op {
	case 0:
		return fmt.Sprint(r.Int63(), r.Uint32(), r.Uint64(), r.Int31(), r.Int())
	case 1:
		return fmt.Sprint(r.Int63n(int64(n)<<33+1), r.Int31n(int32(n+1)), r.Intn(n+1), r.Intn(n<<40+5), r.Intn(1<<uint(n%60)))
	case 2:
		return fmt.Sprint(r.Float64(), r.Float32())
	case 3:
		return fmt.Sprint(r.Perm(n % 20))
	case 4:
		s := ""
		r.Shuffle(n%20, func(i, j int) { s += fmt.Sprint(i, j, " ") })
		return s
	case 5:
		b := make([]byte, n%20)
		r.Read(b)
		return string(b)
	case 6, 7, 8:
		return fmt.Sprint(r.NormFloat64())
	case 9, 10, 11:
		return fmt.Sprint(r.ExpFloat64())
	}
	return ""
}

type half struct{ real.Source } // no Uint64

func TestV1(t *testing.T) {
	for seed := int64(-50); seed < 100; seed++ {
		s := seed * 1234567891011
		if seed > 50 {
			s = seed - 60
		}
		a, b := common(rand.New(rand.NewSource(s))), common(real.New(real.NewSource(s)))
		if seed%5 == 0 {
			a, b = rand.New(struct{ rand.Source }{rand.NewSource(s)}), real.New(half{real.NewSource(s)})
		}
		for i := 0; i < 4000; i++ {
			op, n := real.Intn(12), real.Intn(1000000)
			if x, y := draw(a, op, n), draw(b, op, n); x != y {
				t.Fatal(seed, op, x, y)
			}
		}
	}
	z1, z2 := rand.NewZipf(rand.New(rand.NewSource(1)), 1.5, 3, 10000), real.NewZipf(real.New(real.NewSource(1)), 1.5, 3, 10000)
	for i := 0; i < 10000; i++ {
		if z1.Uint64() != z2.Uint64() {
			t.Fatal("zipf")
		}
	}
	rand.Seed(5)
	if rand.Intn(10) >= 10 || rand.Float64() >= 1 || len(rand.Perm(5)) != 5 {
		t.Fatal("global")
	}
}

type common2 interface {
	Int64() int64
	Uint32() uint32
	Uint64() uint64
	Int32() int32
	Int() int
	Uint() uint
	Int64N(int64) int64
	Uint64N(uint64) uint64
	Int32N(int32) int32
	Uint32N(uint32) uint32
	IntN(int) int
	UintN(uint) uint
	Float64() float64
	Float32() float32
	Perm(int) []int
	Shuffle(int, func(i, j int))
	NormFloat64() float64
	ExpFloat64() float64
}

func draw2(r common2, op, n int) string {
	switch op {
	case 0:
		return fmt.Sprint(r.Int64(), r.Uint32(), r.Uint64(), r.Int32(), r.Int(), r.Uint())
	case 1:
		return fmt.Sprint(r.Int64N(int64(n)<<33+1), r.Int32N(int32(n+1)), r.IntN(n+1), r.UintN(uint(n)<<40+5), r.IntN(1<<uint(n%60)), r.Uint64N(1<<63+uint64(n)), r.Uint32N(1<<31+uint32(n)))
	case 2:
		return fmt.Sprint(r.Float64(), r.Float32())
	case 3:
		return fmt.Sprint(r.Perm(n % 20))
	case 4:
		s := ""
		r.Shuffle(n%20, func(i, j int) { s += fmt.Sprint(i, j, " ") })
		return s
	case 6, 7, 8:
		return fmt.Sprint(r.NormFloat64())
	case 9, 10, 11:
		return fmt.Sprint(r.ExpFloat64())
	}
	return ""
}

type src interface {
	Uint64() uint64
	MarshalBinary() ([]byte, error)
	UnmarshalBinary([]byte) error
}

func TestV2(t *testing.T) {
	for seed := uint64(0); seed < 100; seed++ {
		var a, b src = rand2.NewPCG(seed, seed*seed), real2.NewPCG(seed, seed*seed)
		if seed%2 == 0 {
			key := [32]byte{byte(seed), 31: byte(seed * 7)}
			a, b = rand2.NewChaCha8(key), real2.NewChaCha8(key)
		}
		x, y := common2(rand2.New(a)), common2(real2.New(b))
		for i := 0; i < 5000; i++ {
			op, n := real.Intn(12), real.Intn(1000000)
			if x, y := draw2(x, op, n), draw2(y, op, n); x != y {
				t.Fatal(seed, op, x, y)
			}
			if c, ok := a.(*rand2.ChaCha8); ok && i%3 == 0 {
				p, q := make([]byte, n%30), make([]byte, n%30)
				c.Read(p)
				b.(*real2.ChaCha8).Read(q)
				if string(p) != string(q) {
					t.Fatal("Read")
				}
			}
			if i%7 == 0 {
				m1, _ := a.MarshalBinary()
				m2, _ := b.MarshalBinary()
				if string(m1) != string(m2) {
					t.Fatalf("%q %q", m1, m2)
				}
				if i%14 == 0 && (a.UnmarshalBinary(m1) != nil || b.UnmarshalBinary(m2) != nil) {
					t.Fatal("unmarshal")
				}
			}
		}
	}
	z1, z2 := rand2.NewZipf(rand2.New(rand2.NewPCG(1, 2)), 1.5, 3, 10000), real2.NewZipf(real2.New(real2.NewPCG(1, 2)), 1.5, 3, 10000)
	for i := 0; i < 10000; i++ {
		if z1.Uint64() != z2.Uint64() {
			t.Fatal("zipf")
		}
	}
}
