package hash

import (
	"encoding"
	"fmt"
	rhash "hash"
	radler "hash/adler32"
	rcrc32 "hash/crc32"
	rcrc64 "hash/crc64"
	rfnv "hash/fnv"
	"math/rand"
	"st/hash/adler32"
	"st/hash/crc32"
	"st/hash/crc64"
	"st/hash/fnv"
	"testing"
)

type h interface {
	Write([]byte) (int, error)
	Sum([]byte) []byte
	Reset()
	Size() int
	BlockSize() int
}

func TestHashes(t *testing.T) {
	pairs := []func() (h, rhash.Hash){
		func() (h, rhash.Hash) { return fnv.New32(), rfnv.New32() },
		func() (h, rhash.Hash) { return fnv.New32a(), rfnv.New32a() },
		func() (h, rhash.Hash) { return fnv.New64(), rfnv.New64() },
		func() (h, rhash.Hash) { return fnv.New64a(), rfnv.New64a() },
		func() (h, rhash.Hash) { return fnv.New128(), rfnv.New128() },
		func() (h, rhash.Hash) { return fnv.New128a(), rfnv.New128a() },
		func() (h, rhash.Hash) { return crc32.NewIEEE(), rcrc32.NewIEEE() },
		func() (h, rhash.Hash) {
			return crc32.New(crc32.MakeTable(crc32.Castagnoli)), rcrc32.New(rcrc32.MakeTable(rcrc32.Castagnoli))
		},
		func() (h, rhash.Hash) {
			return crc32.New(crc32.MakeTable(crc32.Koopman)), rcrc32.New(rcrc32.MakeTable(rcrc32.Koopman))
		},
		func() (h, rhash.Hash) {
			return crc64.New(crc64.MakeTable(crc64.ISO)), rcrc64.New(rcrc64.MakeTable(rcrc64.ISO))
		},
		func() (h, rhash.Hash) {
			return crc64.New(crc64.MakeTable(crc64.ECMA)), rcrc64.New(rcrc64.MakeTable(rcrc64.ECMA))
		},
		func() (h, rhash.Hash) { return adler32.New(), radler.New() },
	}
	for k, p := range pairs {
		a, b := p()
		if a.Size() != b.Size() || a.BlockSize() != b.BlockSize() {
			t.Error(k, "sizes")
		}
		for i := 0; i < 300; i++ {
			data := make([]byte, rand.Intn(200)*(1+i%2*100))
			rand.Read(data)
			a.Write(data)
			b.Write(data)
			if fmt.Sprintf("%x", a.Sum([]byte("x"))) != fmt.Sprintf("%x", b.Sum([]byte("x"))) {
				t.Fatal(k, "sum")
			}
			m1, e1 := a.(encoding.BinaryMarshaler).MarshalBinary()
			m2, e2 := b.(encoding.BinaryMarshaler).MarshalBinary()
			if string(m1) != string(m2) || e1 != nil || e2 != nil {
				t.Fatalf("%d %q %q", k, m1, m2)
			}
			c, _ := p()
			if err := c.(encoding.BinaryUnmarshaler).UnmarshalBinary(m1); err != nil || string(c.Sum(nil)) != string(a.Sum(nil)) {
				t.Fatal(k, "unmarshal", err)
			}
			for _, bad := range [][]byte{nil, []byte("xyz"), m1[:len(m1)-1]} {
				x := a.(encoding.BinaryUnmarshaler).UnmarshalBinary(bad)
				y := b.(encoding.BinaryUnmarshaler).UnmarshalBinary(bad)
				if fmt.Sprint(x) != fmt.Sprint(y) {
					t.Fatal(x, y)
				}
			}
			if rand.Intn(10) == 0 {
				a.Reset()
				b.Reset()
			}
		}
	}
}
