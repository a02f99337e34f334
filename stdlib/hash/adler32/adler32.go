// Package adler32 has the checksum of zlib: two sums modulo 65521, of the bytes and of the first sum's values.
package adler32

import (
	"errors"
	"hash"
)

// Size is the size of a checksum in bytes.
const Size = 4

const (
	modulus = 65521
	chunk   = 5552 // bytes that can be added before the sums overflow 32 bits
	stateID = "adl\x01"
)

type digest uint32

// New returns a new hash.
func New() hash.Hash32 {
	d := digest(1)
	return &d
}

func (d *digest) Reset()         { *d = 1 }
func (d *digest) Size() int      { return Size }
func (d *digest) BlockSize() int { return 4 }
func (d *digest) Sum32() uint32  { return uint32(*d) }

func update(sum uint32, p []byte) uint32 {
	a, b := sum&0xffff, sum>>16
	for len(p) > 0 {
		part := p[:min(len(p), chunk)]
		p = p[len(part):]
		for _, c := range part {
			a += uint32(c)
			b += a
		}
		a %= modulus
		b %= modulus
	}
	return b<<16 | a
}

func (d *digest) Write(p []byte) (n int, err error) {
	*d = digest(update(uint32(*d), p))
	return len(p), nil
}

func (d *digest) Sum(in []byte) []byte {
	s := uint32(*d)
	return append(in, byte(s>>24), byte(s>>16), byte(s>>8), byte(s))
}

// Checksum returns the checksum of data.
func Checksum(data []byte) uint32 { return update(1, data) }

func (d *digest) AppendBinary(b []byte) ([]byte, error) { return d.Sum(append(b, stateID...)), nil }

func (d *digest) MarshalBinary() ([]byte, error) { return d.AppendBinary(nil) }

func (d *digest) UnmarshalBinary(b []byte) error {
	if len(b) < len(stateID) || string(b[:len(stateID)]) != stateID {
		return errors.New("hash/adler32: invalid hash state identifier")
	}
	if len(b) != len(stateID)+Size {
		return errors.New("hash/adler32: invalid hash state size")
	}
	b = b[len(stateID):]
	*d = digest(uint32(b[0])<<24 | uint32(b[1])<<16 | uint32(b[2])<<8 | uint32(b[3]))
	return nil
}

func (d *digest) Clone() (hash.Cloner, error) {
	c := *d
	return &c, nil
}
