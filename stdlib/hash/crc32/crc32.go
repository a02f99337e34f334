// Package crc32 has cyclic redundancy checks of 32 bits.
package crc32

import (
	"errors"
	"hash"
	"sync"
)

// Size is the size of a checksum in bytes.
const Size = 4

// Polynomials in reversed bit order.
const (
	IEEE       = 0xedb88320 // Ethernet, zip, png and many more
	Castagnoli = 0x82f63b78 // iSCSI
	Koopman    = 0xeb31d82e
)

// A Table holds the remainders of all bytes for a polynomial.
type Table [256]uint32

func newTable(poly uint32) *Table {
	t := new(Table)
	for i := range t {
		crc := uint32(i)
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

// IEEETable is the table of the polynomial IEEE.
var IEEETable = newTable(IEEE)

var castagnoli struct {
	once  sync.Once
	table *Table
}

// MakeTable returns the table of a polynomial; it must not be changed.
func MakeTable(poly uint32) *Table {
	switch poly {
	case IEEE:
		return IEEETable
	case Castagnoli:
		castagnoli.once.Do(func() { castagnoli.table = newTable(Castagnoli) })
		return castagnoli.table
	}
	return newTable(poly)
}

// NewIEEE returns a new hash with the polynomial IEEE.
func NewIEEE() hash.Hash32 { return New(IEEETable) }

// ChecksumIEEE returns the checksum of data with the polynomial IEEE.
func ChecksumIEEE(data []byte) uint32 { return Update(0, IEEETable, data) }

// Update returns the checksum of what has the checksum crc, followed by p.
func Update(crc uint32, tab *Table, p []byte) uint32 {
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
func update(crc uint32, tab *Table, p []byte) uint32

// Checksum returns the checksum of data.
func Checksum(data []byte, tab *Table) uint32 { return Update(0, tab, data) }

type digest struct {
	crc uint32
	tab *Table
}

// New returns a new hash with the polynomial of tab.
func New(tab *Table) hash.Hash32 { return &digest{0, tab} }

func (d *digest) Size() int      { return Size }
func (d *digest) BlockSize() int { return 1 }
func (d *digest) Reset()         { d.crc = 0 }
func (d *digest) Sum32() uint32  { return d.crc }

func (d *digest) Write(p []byte) (n int, err error) {
	d.crc = Update(d.crc, d.tab, p)
	return len(p), nil
}

func appendBig(b []byte, u uint32) []byte {
	for shift := 24; shift >= 0; shift -= 8 {
		b = append(b, byte(u>>uint(shift)))
	}
	return b
}

func (d *digest) Sum(in []byte) []byte { return appendBig(in, d.crc) }

const stateID = "crc\x01"

// tableSum tells tables apart in marshaled states.
func tableSum(t *Table) uint32 {
	var a []byte
	if t != nil {
		for _, x := range t {
			a = appendBig(a, x)
		}
	}
	return Checksum(a, MakeTable(IEEE))
}

func (d *digest) AppendBinary(b []byte) ([]byte, error) {
	return appendBig(appendBig(append(b, stateID...), tableSum(d.tab)), d.crc), nil
}

func (d *digest) MarshalBinary() ([]byte, error) { return d.AppendBinary(nil) }

func (d *digest) UnmarshalBinary(b []byte) error {
	if len(b) < len(stateID) || string(b[:len(stateID)]) != stateID {
		return errors.New("hash/crc32: invalid hash state identifier")
	}
	if len(b) != len(stateID)+2*Size {
		return errors.New("hash/crc32: invalid hash state size")
	}
	want := appendBig(nil, tableSum(d.tab))
	if string(want) != string(b[len(stateID):len(stateID)+Size]) {
		return errors.New("hash/crc32: tables do not match")
	}
	d.crc = 0
	for _, c := range b[len(stateID)+Size:] {
		d.crc = d.crc<<8 | uint32(c)
	}
	return nil
}

func (d *digest) Clone() (hash.Cloner, error) {
	c := *d
	return &c, nil
}
