// Package hmac has message authentication codes made of hashes (FIPS 198).
package hmac

import (
	"crypto/subtle"
	"hash"
)

type code struct {
	inner, outer       hash.Hash
	innerPad, outerPad []byte
}

// New returns a hash under a key; newHash must return a new hash at each call.
func New(newHash func() hash.Hash, key []byte) hash.Hash {
	c := &code{inner: newHash(), outer: newHash()}
	block := c.inner.BlockSize()
	if len(key) > block {
		c.outer.Write(key)
		key = c.outer.Sum(nil)
	}
	c.innerPad, c.outerPad = make([]byte, block), make([]byte, block)
	copy(c.innerPad, key)
	copy(c.outerPad, key)
	for i := range c.innerPad {
		c.innerPad[i] ^= 0x36
		c.outerPad[i] ^= 0x5c
	}
	c.inner.Write(c.innerPad)
	return c
}

func (c *code) Write(p []byte) (int, error) { return c.inner.Write(p) }
func (c *code) Size() int                   { return c.outer.Size() }
func (c *code) BlockSize() int              { return c.inner.BlockSize() }

func (c *code) Reset() {
	c.inner.Reset()
	c.inner.Write(c.innerPad)
}

func (c *code) Sum(in []byte) []byte {
	sum := c.inner.Sum(nil)
	c.outer.Reset()
	c.outer.Write(c.outerPad)
	c.outer.Write(sum)
	return c.outer.Sum(in)
}

// Equal compares two codes in a time that does not tell where they differ.
func Equal(mac1, mac2 []byte) bool { return subtle.ConstantTimeCompare(mac1, mac2) == 1 }
