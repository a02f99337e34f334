// Package block is the common part of the hashes that go over a message block by block: MD5, SHA-1 and SHA-2.
package block

import (
	"errors"
	"hash"
)

// Which function goes over the blocks; the order of block_native.cpp.
const (
	MD5 = iota
	SHA1
	SHA256
	SHA512
)

// An Algorithm is one of these functions with a beginning and a length of result.
type Algorithm struct {
	Name  string // in errors
	Magic string // what a marshaled state begins with
	Kind  int
	Size  int
	Start [8]uint64
}

// fractions of the square roots of the first 16 primes.
var roots = [16]uint64{
	0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
	0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179,
	0xcbbb9d5dc1059ed8, 0x629a292a367cd507, 0x9159015a3070dd17, 0x152fecd8f70e5939,
	0x67332667ffc00b31, 0x8eb44a8768581511, 0xdb0c2e0d64f98fa7, 0x47b5481dbefa4fa4,
}

// Roots returns the beginning of SHA-512 or, from the second 8 primes on, of SHA-384; shifted right by shift bits and cut
// to 32 bits those of SHA-256 and SHA-224.
func Roots(first int, shift uint, mask uint64) (start [8]uint64) {
	for i := range start {
		start[i] = roots[first+i] >> shift & mask
	}
	return start
}

// A Digest is a message under way.
type Digest struct {
	alg   *Algorithm
	state [8]uint64
	buf   [128]byte
	used  int // bytes in buf
	len   uint64
}

func New(a *Algorithm) *Digest {
	d := &Digest{alg: a}
	d.Reset()
	return d
}

func (d *Digest) Reset() {
	d.state = d.alg.Start
	d.used, d.len = 0, 0
}

func (d *Digest) Size() int { return d.alg.Size }

func (d *Digest) BlockSize() int {
	if d.alg.Kind == SHA512 {
		return 128
	}
	return 64
}

// wordSize is the size of a number of the state.
func (d *Digest) wordSize() int {
	if d.alg.Kind == SHA512 {
		return 8
	}
	return 4
}

func (d *Digest) words() int {
	switch d.alg.Kind {
	case MD5:
		return 4
	case SHA1:
		return 5
	}
	return 8
}

const leafBytes = 4 << 10

func (d *Digest) Write(p []byte) (n int, err error) {
	n = len(p)
	d.len += uint64(n)
	block := d.BlockSize()
	if d.used > 0 {
		k := copy(d.buf[d.used:block], p)
		d.used += k
		p = p[k:]
		if d.used < block {
			return n, nil
		}
		blocks(d.alg.Kind, &d.state, d.buf[:block])
		d.used = 0
	}
	for len(p) >= block {
		k := min(len(p), leafBytes) &^ (block - 1)
		blocks(d.alg.Kind, &d.state, p[:k])
		p = p[k:]
	}
	d.used = copy(d.buf[:], p)
	return n, nil
}

// Sum appends the result to in; more can be written afterwards.
func (d *Digest) Sum(in []byte) []byte {
	c := *d
	return c.finish(in)
}

// finish pads the message: a 1 bit, zeros, the length in bits in the last 8 or 16 bytes of a block.
func (d *Digest) finish(in []byte) []byte {
	block, tail := d.BlockSize(), 2*d.wordSize()
	bits := d.len << 3
	top := d.len >> 61
	pad := make([]byte, 1, 2*block)
	pad[0] = 0x80
	for (d.used+len(pad)+tail)%block != 0 {
		pad = append(pad, 0)
	}
	if tail == 16 {
		pad = appendWord(pad, top, 8, false)
	}
	pad = appendWord(pad, bits, 8, d.alg.Kind == MD5)
	d.Write(pad)
	var out []byte
	for i := 0; i < d.words(); i++ {
		out = appendWord(out, d.state[i], d.wordSize(), d.alg.Kind == MD5)
	}
	return append(in, out[:d.alg.Size]...)
}

func appendWord(b []byte, w uint64, size int, little bool) []byte {
	for i := 0; i < size; i++ {
		shift := 8 * (size - 1 - i)
		if little {
			shift = 8 * i
		}
		b = append(b, byte(w>>uint(shift)))
	}
	return b
}

func (d *Digest) MarshalBinary() ([]byte, error) { return d.AppendBinary(nil) }

// AppendBinary appends the state: the magic, the numbers, a block with what waits in the buffer, the length.
func (d *Digest) AppendBinary(b []byte) ([]byte, error) {
	b = append(b, d.alg.Magic...)
	for i := 0; i < d.words(); i++ {
		b = appendWord(b, d.state[i], d.wordSize(), false)
	}
	b = append(b, d.buf[:d.used]...)
	b = append(b, make([]byte, d.BlockSize()-d.used)...)
	return appendWord(b, d.len, 8, false), nil
}

func (d *Digest) UnmarshalBinary(b []byte) error {
	if len(b) < len(d.alg.Magic) || string(b[:len(d.alg.Magic)]) != d.alg.Magic {
		return errors.New(d.alg.Name + ": invalid hash state identifier")
	}
	size := d.wordSize()
	if len(b) != len(d.alg.Magic)+d.words()*size+d.BlockSize()+8 {
		return errors.New(d.alg.Name + ": invalid hash state size")
	}
	b = b[len(d.alg.Magic):]
	for i := 0; i < d.words(); i++ {
		d.state[i] = word(b[:size])
		b = b[size:]
	}
	b = b[copy(d.buf[:d.BlockSize()], b):]
	d.len = word(b)
	d.used = int(d.len % uint64(d.BlockSize()))
	return nil
}

func word(b []byte) (w uint64) {
	for _, c := range b {
		w = w<<8 | uint64(c)
	}
	return w
}

func (d *Digest) Clone() (hash.Cloner, error) {
	c := *d
	return &c, nil
}
