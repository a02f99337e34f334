package rand

import (
	"errors"
	"math/bits"
)

// A ChaCha8 is the generator chacha8rand (c2sp.org/chacha8rand): ChaCha with 8 rounds, keyed by the seed. Blocks are made
// four at a time with their words interleaved; only the key is added at the end. After 16 blocks the last 32 bytes, which
// are not given out, become the new key.
type ChaCha8 struct {
	key  [8]uint32
	out  [64]uint32 // four blocks
	at   int        // of 64-bit words in out
	end  int
	next uint32 // the counter of the blocks in out

	bytes  [8]byte // for Read: a number of which the last unused bytes are still to be given out
	unread int
}

const (
	groupBlocks = 4
	keyBlocks   = 16 // per key
	groupWords  = 32 // 64-bit ones
	keyWords    = 4
)

// NewChaCha8 returns a ChaCha8 with this seed.
func NewChaCha8(seed [32]byte) *ChaCha8 {
	c := new(ChaCha8)
	c.Seed(seed)
	return c
}

// Seed starts anew with this seed.
func (c *ChaCha8) Seed(seed [32]byte) {
	for i := range c.key {
		c.key[i] = uint32(seed[4*i]) | uint32(seed[4*i+1])<<8 | uint32(seed[4*i+2])<<16 | uint32(seed[4*i+3])<<24
	}
	c.next = 0
	c.unread = 0
	c.group()
}

// group makes the four blocks that begin with counter next.
func (c *ChaCha8) group() {
	for i := 0; i < groupBlocks; i++ {
		c.block(i)
	}
	c.at = 0
	c.end = groupWords
	if c.next == keyBlocks-groupBlocks {
		c.end -= keyWords
	}
}

// block makes one block; its words go to every fourth place of out.
func (c *ChaCha8) block(index int) {
	x := [16]uint32{0x61707865, 0x3320646e, 0x79622d32, 0x6b206574}
	copy(x[4:], c.key[:])
	x[12] = c.next + uint32(index)
	for round := 0; round < 8; round += 2 {
		for i := 0; i < 4; i++ { // columns
			x[i], x[4+i], x[8+i], x[12+i] = quarter(x[i], x[4+i], x[8+i], x[12+i])
		}
		for i := 0; i < 4; i++ { // diagonals
			j, k, l := 4+(i+1)&3, 8+(i+2)&3, 12+(i+3)&3
			x[i], x[j], x[k], x[l] = quarter(x[i], x[j], x[k], x[l])
		}
	}
	for i, k := range c.key {
		x[4+i] += k
	}
	for i, w := range x {
		c.out[4*i+index] = w
	}
}

func quarter(a, b, c, d uint32) (uint32, uint32, uint32, uint32) {
	a += b
	d = bits.RotateLeft32(d^a, 16)
	c += d
	b = bits.RotateLeft32(b^c, 12)
	a += b
	d = bits.RotateLeft32(d^a, 8)
	c += d
	b = bits.RotateLeft32(b^c, 7)
	return a, b, c, d
}

// Uint64 returns 64 random bits.
func (c *ChaCha8) Uint64() uint64 {
	if c.at >= c.end {
		if c.next += groupBlocks; c.next == keyBlocks {
			copy(c.key[:], c.out[len(c.out)-len(c.key):])
			c.next = 0
		}
		c.group()
	}
	i := c.at
	c.at++
	return uint64(c.out[2*i]) | uint64(c.out[2*i+1])<<32
}

// Read fills p with random bytes; the error is always nil. The bytes of a number that it does not need are kept for the
// next Read.
func (c *ChaCha8) Read(p []byte) (n int, err error) {
	n = len(p)
	if c.unread > 0 {
		took := copy(p, c.bytes[len(c.bytes)-c.unread:])
		p = p[took:]
		c.unread -= took
	}
	for len(p) > 0 {
		u := c.Uint64()
		for i := range c.bytes {
			c.bytes[i] = byte(u >> uint(8*i))
		}
		took := copy(p, c.bytes[:])
		p = p[took:]
		c.unread = len(c.bytes) - took
	}
	return n, nil
}

// AppendBinary appends the state to b.
func (c *ChaCha8) AppendBinary(b []byte) ([]byte, error) {
	if c.unread > 0 {
		b = append(b, "readbuf:"...)
		b = append(b, byte(c.unread))
		b = append(b, c.bytes[len(c.bytes)-c.unread:]...)
	}
	b = append(b, "chacha8:"...)
	b = appendBig(b, uint64(c.next)/groupBlocks*groupWords+uint64(c.at))
	for _, k := range c.key {
		b = append(b, byte(k), byte(k>>8), byte(k>>16), byte(k>>24))
	}
	return b, nil
}

// MarshalBinary returns the state.
func (c *ChaCha8) MarshalBinary() ([]byte, error) { return c.AppendBinary(make([]byte, 0, 64)) }

// UnmarshalBinary sets the state to one that MarshalBinary returned.
func (c *ChaCha8) UnmarshalBinary(data []byte) error {
	unread := 0
	var kept []byte
	if len(data) >= 9 && string(data[:8]) == "readbuf:" {
		unread = int(data[8])
		if unread > len(c.bytes) || len(data) < 9+unread {
			return errors.New("invalid ChaCha8 Read buffer encoding")
		}
		kept = data[9 : 9+unread]
		data = data[9+unread:]
	}
	if len(data) != 48 || string(data[:8]) != "chacha8:" {
		return errors.New("invalid ChaCha8 encoding")
	}
	used := readBig(data[8:])
	if used > keyBlocks/groupBlocks*groupWords-keyWords {
		return errors.New("invalid ChaCha8 encoding")
	}
	var seed [32]byte
	copy(seed[:], data[16:])
	c.Seed(seed)
	c.next = uint32(used/groupWords) * groupBlocks
	c.group()
	c.at = int(used % groupWords)
	if c.at == 0 && c.next > 0 { // as if the last number of the group before had just been drawn
		c.next -= groupBlocks
		c.group()
		c.at = groupWords
	}
	c.unread = unread
	copy(c.bytes[len(c.bytes)-unread:], kept)
	return nil
}
