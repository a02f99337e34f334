// Package fnv has the hash functions FNV-1 and FNV-1a of Fowler, Noll and Vo: start with an offset, then for each byte
// multiply by a prime and xor the byte (FNV-1), or the other way round (FNV-1a).
package fnv

import (
	"errors"
	"hash"
	"math/bits"
)

const (
	offset32 = 2166136261
	prime32  = 16777619
	offset64 = 14695981039346656037
	prime64  = 1099511628211

	offset128Hi   = 0x6c62272e07bb0142
	offset128Lo   = 0x62b821756295c58d
	prime128Lo    = 0x13b
	prime128Shift = 24 // of the higher word
)

type (
	sum32   uint32
	sum32a  uint32
	sum64   uint64
	sum64a  uint64
	sum128  [2]uint64 // high word first
	sum128a [2]uint64
)

func appendBig(b []byte, u uint64, size int) []byte {
	for shift := 8 * (size - 1); shift >= 0; shift -= 8 {
		b = append(b, byte(u>>uint(shift)))
	}
	return b
}

func readBig(b []byte) uint64 {
	var u uint64
	for _, c := range b {
		u = u<<8 | uint64(c)
	}
	return u
}

// checkState returns the state that follows id, or an error.
func checkState(id string, size int, b []byte) ([]byte, error) {
	if len(b) < len(id) || string(b[:len(id)]) != id {
		return nil, errors.New("hash/fnv: invalid hash state identifier")
	}
	if len(b) != len(id)+size {
		return nil, errors.New("hash/fnv: invalid hash state size")
	}
	return b[len(id):], nil
}

// times128 multiplies by the 128-bit prime.
func times128(s [2]uint64) [2]uint64 {
	hi, lo := bits.Mul64(prime128Lo, s[1])
	hi += s[1]<<prime128Shift + prime128Lo*s[0]
	return [2]uint64{hi, lo}
}

// New32 returns a new FNV-1 hash of 32 bits.
func New32() hash.Hash32 {
	s := sum32(offset32)
	return &s
}

func (s *sum32) Reset()         { *s = offset32 }
func (s *sum32) Sum32() uint32  { return uint32(*s) }
func (s *sum32) Size() int      { return 4 }
func (s *sum32) BlockSize() int { return 1 }

func (s *sum32) Sum(in []byte) []byte { return appendBig(in, uint64(*s), 4) }

func (s *sum32) Write(data []byte) (int, error) {
	h := *s
	for _, c := range data {
		h *= prime32
		h ^= sum32(c)
	}
	*s = h
	return len(data), nil
}

func (s *sum32) AppendBinary(b []byte) ([]byte, error) {
	return appendBig(append(b, "fnv\x01"...), uint64(*s), 4), nil
}

func (s *sum32) MarshalBinary() ([]byte, error) { return s.AppendBinary(make([]byte, 0, 8)) }

func (s *sum32) UnmarshalBinary(b []byte) error {
	state, err := checkState("fnv\x01", 4, b)
	if err == nil {
		*s = sum32(readBig(state))
	}
	return err
}

func (s *sum32) Clone() (hash.Cloner, error) {
	c := *s
	return &c, nil
}

// New32a returns a new FNV-1a hash of 32 bits.
func New32a() hash.Hash32 {
	s := sum32a(offset32)
	return &s
}

func (s *sum32a) Reset()         { *s = offset32 }
func (s *sum32a) Sum32() uint32  { return uint32(*s) }
func (s *sum32a) Size() int      { return 4 }
func (s *sum32a) BlockSize() int { return 1 }

func (s *sum32a) Sum(in []byte) []byte { return appendBig(in, uint64(*s), 4) }

func (s *sum32a) Write(data []byte) (int, error) {
	h := *s
	for _, c := range data {
		h ^= sum32a(c)
		h *= prime32
	}
	*s = h
	return len(data), nil
}

func (s *sum32a) AppendBinary(b []byte) ([]byte, error) {
	return appendBig(append(b, "fnv\x02"...), uint64(*s), 4), nil
}

func (s *sum32a) MarshalBinary() ([]byte, error) { return s.AppendBinary(make([]byte, 0, 8)) }

func (s *sum32a) UnmarshalBinary(b []byte) error {
	state, err := checkState("fnv\x02", 4, b)
	if err == nil {
		*s = sum32a(readBig(state))
	}
	return err
}

func (s *sum32a) Clone() (hash.Cloner, error) {
	c := *s
	return &c, nil
}

// New64 returns a new FNV-1 hash of 64 bits.
func New64() hash.Hash64 {
	s := sum64(offset64)
	return &s
}

func (s *sum64) Reset()         { *s = offset64 }
func (s *sum64) Sum64() uint64  { return uint64(*s) }
func (s *sum64) Size() int      { return 8 }
func (s *sum64) BlockSize() int { return 1 }

func (s *sum64) Sum(in []byte) []byte { return appendBig(in, uint64(*s), 8) }

func (s *sum64) Write(data []byte) (int, error) {
	h := *s
	for _, c := range data {
		h *= prime64
		h ^= sum64(c)
	}
	*s = h
	return len(data), nil
}

func (s *sum64) AppendBinary(b []byte) ([]byte, error) {
	return appendBig(append(b, "fnv\x03"...), uint64(*s), 8), nil
}

func (s *sum64) MarshalBinary() ([]byte, error) { return s.AppendBinary(make([]byte, 0, 12)) }

func (s *sum64) UnmarshalBinary(b []byte) error {
	state, err := checkState("fnv\x03", 8, b)
	if err == nil {
		*s = sum64(readBig(state))
	}
	return err
}

func (s *sum64) Clone() (hash.Cloner, error) {
	c := *s
	return &c, nil
}

// New64a returns a new FNV-1a hash of 64 bits.
func New64a() hash.Hash64 {
	s := sum64a(offset64)
	return &s
}

func (s *sum64a) Reset()         { *s = offset64 }
func (s *sum64a) Sum64() uint64  { return uint64(*s) }
func (s *sum64a) Size() int      { return 8 }
func (s *sum64a) BlockSize() int { return 1 }

func (s *sum64a) Sum(in []byte) []byte { return appendBig(in, uint64(*s), 8) }

func (s *sum64a) Write(data []byte) (int, error) {
	h := *s
	for _, c := range data {
		h ^= sum64a(c)
		h *= prime64
	}
	*s = h
	return len(data), nil
}

func (s *sum64a) AppendBinary(b []byte) ([]byte, error) {
	return appendBig(append(b, "fnv\x04"...), uint64(*s), 8), nil
}

func (s *sum64a) MarshalBinary() ([]byte, error) { return s.AppendBinary(make([]byte, 0, 12)) }

func (s *sum64a) UnmarshalBinary(b []byte) error {
	state, err := checkState("fnv\x04", 8, b)
	if err == nil {
		*s = sum64a(readBig(state))
	}
	return err
}

func (s *sum64a) Clone() (hash.Cloner, error) {
	c := *s
	return &c, nil
}
