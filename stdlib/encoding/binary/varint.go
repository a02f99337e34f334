package binary

import (
	"errors"
	"io"
)

// Varints have seven bits of the number in each byte, the lowest first; all bytes but the last have the high bit set.
// Signed numbers are mapped to unsigned ones first, so that the sign is the lowest bit.

// The greatest lengths of varints.
const (
	MaxVarintLen16 = 3
	MaxVarintLen32 = 5
	MaxVarintLen64 = 10
)

// AppendUvarint appends x to buf.
func AppendUvarint(buf []byte, x uint64) []byte {
	for ; x >= 0x80; x >>= 7 {
		buf = append(buf, byte(x)|0x80)
	}
	return append(buf, byte(x))
}

// PutUvarint writes x to buf and returns its length; it panics if buf is too short.
func PutUvarint(buf []byte, x uint64) int {
	n := 0
	for ; x >= 0x80; x >>= 7 {
		buf[n] = byte(x) | 0x80
		n++
	}
	buf[n] = byte(x)
	return n + 1
}

// Uvarint reads a number and returns its length: 0 if buf is too short, -n if it overflows 64 bits in byte n.
func Uvarint(buf []byte) (uint64, int) {
	var x uint64
	for i, b := range buf {
		if i == MaxVarintLen64 || i == MaxVarintLen64-1 && 1 < b && b < 0x80 {
			return 0, -(i + 1)
		}
		if b < 0x80 {
			return x | uint64(b)<<uint(7*i), i + 1
		}
		x |= uint64(b&0x7f) << uint(7*i)
	}
	return 0, 0
}

func fold(x int64) uint64   { return uint64(x)<<1 ^ uint64(x>>63) }
func unfold(u uint64) int64 { return int64(u>>1) ^ -int64(u&1) }

// AppendVarint appends x to buf.
func AppendVarint(buf []byte, x int64) []byte { return AppendUvarint(buf, fold(x)) }

// PutVarint writes x to buf and returns its length; it panics if buf is too short.
func PutVarint(buf []byte, x int64) int { return PutUvarint(buf, fold(x)) }

// Varint reads a number and returns its length: 0 if buf is too short, -n if it overflows 64 bits in byte n.
func Varint(buf []byte) (int64, int) {
	u, n := Uvarint(buf)
	return unfold(u), n
}

var errOverflow = errors.New("binary: varint overflows a 64-bit integer")

// ReadUvarint reads a number from r; io.EOF if there is not even one byte, io.ErrUnexpectedEOF in the middle.
func ReadUvarint(r io.ByteReader) (uint64, error) {
	var x uint64
	for i := 0; i < MaxVarintLen64; i++ {
		b, err := r.ReadByte()
		if err != nil {
			if i > 0 && err == io.EOF {
				err = io.ErrUnexpectedEOF
			}
			return x, err
		}
		if b < 0x80 {
			if i == MaxVarintLen64-1 && b > 1 {
				return x, errOverflow
			}
			return x | uint64(b)<<uint(7*i), nil
		}
		x |= uint64(b&0x7f) << uint(7*i)
	}
	return x, errOverflow
}

// ReadVarint reads a number from r; see ReadUvarint.
func ReadVarint(r io.ByteReader) (int64, error) {
	u, err := ReadUvarint(r)
	return unfold(u), err
}
