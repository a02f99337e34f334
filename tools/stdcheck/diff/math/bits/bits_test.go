package bits

import (
	"fmt"
	real "math/bits"
	"math/rand"
	"st/math/bits"
	"testing"
)

func catch(f func() any) (s string) {
	defer func() {
		if r := recover(); r != nil {
			s = fmt.Sprint(r)
		}
	}()
	return fmt.Sprint(f())
}

func TestBits(t *testing.T) {
	for i := 0; i < 500000; i++ {
		x, y, z := rand.Uint64()>>(rand.Intn(65)), rand.Uint64()>>(rand.Intn(65)), rand.Uint64()>>(rand.Intn(65))
		c := uint64(i & 1)
		k := rand.Intn(300) - 150
		a := fmt.Sprint(bits.LeadingZeros64(x), bits.LeadingZeros32(uint32(x)), bits.LeadingZeros16(uint16(x)), bits.LeadingZeros8(uint8(x)),
			bits.TrailingZeros32(uint32(x)), bits.TrailingZeros16(uint16(x)), bits.TrailingZeros8(uint8(x)), bits.OnesCount8(uint8(x)),
			bits.Reverse64(x), bits.Reverse32(uint32(x)), bits.Reverse16(uint16(x)), bits.Reverse8(uint8(x)), bits.ReverseBytes32(uint32(x)),
			bits.ReverseBytes16(uint16(x)), bits.RotateLeft64(x, k), bits.RotateLeft32(uint32(x), k), bits.RotateLeft16(uint16(x), k), bits.RotateLeft8(uint8(x), k), bits.RotateLeft(uint(x), k))
		b := fmt.Sprint(real.LeadingZeros64(x), real.LeadingZeros32(uint32(x)), real.LeadingZeros16(uint16(x)), real.LeadingZeros8(uint8(x)),
			real.TrailingZeros32(uint32(x)), real.TrailingZeros16(uint16(x)), real.TrailingZeros8(uint8(x)), real.OnesCount8(uint8(x)),
			real.Reverse64(x), real.Reverse32(uint32(x)), real.Reverse16(uint16(x)), real.Reverse8(uint8(x)), real.ReverseBytes32(uint32(x)),
			real.ReverseBytes16(uint16(x)), real.RotateLeft64(x, k), real.RotateLeft32(uint32(x), k), real.RotateLeft16(uint16(x), k), real.RotateLeft8(uint8(x), k), real.RotateLeft(uint(x), k))
		if a != b {
			t.Fatal(a, b)
		}
		s1, c1 := bits.Add64(x, y, c)
		s2, c2 := real.Add64(x, y, c)
		s3, c3 := bits.Sub64(x, y, c)
		s4, c4 := real.Sub64(x, y, c)
		if s1 != s2 || c1 != c2 || s3 != s4 || c3 != c4 {
			t.Fatal("addsub")
		}
		u1, d1 := bits.Add32(uint32(x), uint32(y), uint32(c))
		u2, d2 := real.Add32(uint32(x), uint32(y), uint32(c))
		u3, d3 := bits.Sub32(uint32(x), uint32(y), uint32(c))
		u4, d4 := real.Sub32(uint32(x), uint32(y), uint32(c))
		if u1 != u2 || d1 != d2 || u3 != u4 || d3 != d4 {
			t.Fatal("addsub32")
		}
		if i%10 == 0 {
			a = catch(func() any { q, r := bits.Div(uint(x), uint(y), uint(z)); return []any{q, r} })
			b = catch(func() any { q, r := real.Div(uint(x), uint(y), uint(z)); return []any{q, r} })
			a += catch(func() any { q, r := bits.Div32(uint32(x), uint32(y), uint32(z)); return []any{q, r} })
			b += catch(func() any { q, r := real.Div32(uint32(x), uint32(y), uint32(z)); return []any{q, r} })
			a += catch(func() any { return bits.Rem64(x, y, z) })
			b += catch(func() any { return real.Rem64(x, y, z) })
			a += catch(func() any { return bits.Rem32(uint32(x), uint32(y), uint32(z)) })
			b += catch(func() any { return real.Rem32(uint32(x), uint32(y), uint32(z)) })
			if a != b {
				t.Fatal(a, b)
			}
		}
	}
}
