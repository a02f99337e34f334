// Package crc64 has cyclic redundancy checks of 64 bits.
package crc64

import (
	"errors"
	"hash"
)

// Size is the size of a checksum in bytes.
const Size = 8

// Polynomials in reversed bit order.
const (
	ISO  = 0xD800000000000000 // ISO 3309
	ECMA = 0xC96C5795D7870F42 // ECMA 182
)

// A Table holds the remainders of all bytes for a polynomial.
type Table [256]uint64

func newTable(poly uint64) *Table {
	t := new(Table)
	for i := range t {
		crc := uint64(i)
		for bit := 0; bit < 8; bit++ {
			if crc&1 == 1 {
				crc = crc>>1 ^ poly
			} else {
				crc >>= 1
			}
		}
		t[i] = crc
	}
	return t
}

// MakeTable returns the table of a polynomial; it must not be changed.
func MakeTable(poly uint64) *Table { return newTable(poly) }

// Update returns the checksum of what has the checksum crc, followed by p.
func Update(crc uint64, tab *Table, p []byte) uint64 {
	crc = ^crc
	for len(p) > leafBytes {
		crc = update(crc, tab, p[:leafBytes])
		p = p[leafBytes:]
	}
	return ^update(crc, tab, p)
}

// leafBytes bounds the work of one native call.
const leafBytes = 8 << 10

// update goes through p from the remainder crc, without the complements before and after.
func update(crc uint64, tab *Table, p []byte) uint64

// Checksum returns the checksum of data.
func Checksum(data []byte, tab *Table) uint64 { return Update(0, tab, data) }

type digest struct {
	crc uint64
	tab *Table
}

// New returns a new hash with the polynomial of tab.
func New(tab *Table) hash.Hash64 { return &digest{0, tab} }

func (d *digest) Size() int      { return Size }
func (d *digest) BlockSize() int { return 1 }
func (d *digest) Reset()         { d.crc = 0 }
func (d *digest) Sum64() uint64  { return d.crc }

func (d *digest) Write(p []byte) (n int, err error) {
	d.crc = Update(d.crc, d.tab, p)
	return len(p), nil
}

func appendBig(b []byte, u uint64) []byte {
	for shift := 56; shift >= 0; shift -= 8 {
		b = append(b, byte(u>>uint(shift)))
	}
	return b
}

func (d *digest) Sum(in []byte) []byte { return appendBig(in, d.crc) }

const stateID = "crc\x02"

// tableSum tells tables apart in marshaled states.
func tableSum(t *Table) uint64 {
	var a []byte
	if t != nil {
		for _, x := range t {
			a = appendBig(a, x)
		}
	}
	return Checksum(a, MakeTable(ISO))
}

func (d *digest) AppendBinary(b []byte) ([]byte, error) {
	return appendBig(appendBig(append(b, stateID...), tableSum(d.tab)), d.crc), nil
}

func (d *digest) MarshalBinary() ([]byte, error) { return d.AppendBinary(nil) }

func (d *digest) UnmarshalBinary(b []byte) error {
	if len(b) < len(stateID) || string(b[:len(stateID)]) != stateID {
		return errors.New("hash/crc64: invalid hash state identifier")
	}
	if len(b) != len(stateID)+2*Size {
		return errors.New("hash/crc64: invalid hash state size")
	}
	want := appendBig(nil, tableSum(d.tab))
	if string(want) != string(b[len(stateID):len(stateID)+Size]) {
		return errors.New("hash/crc64: tables do not match")
	}
	d.crc = 0
	for _, c := range b[len(stateID)+Size:] {
		d.crc = d.crc<<8 | uint64(c)
	}
	return nil
}

func (d *digest) Clone() (hash.Cloner, error) {
	c := *d
	return &c, nil
}
