// Package md5 is the hash of RFC 1321. It is broken: for checksums only.
package md5

import (
	"crypto/internal/block"
	"hash"
)

// Size is the size of a checksum in bytes.
const Size = 16

// BlockSize is the size of the blocks that the message is taken in.
const BlockSize = 64

var md5 = block.Algorithm{Name: "crypto/md5", Magic: "md5\x01", Kind: block.MD5, Size: Size,
	Start: [8]uint64{0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476}}

// New returns a new hash by MD5.
func New() hash.Hash { return block.New(&md5) }

// Sum returns the checksum of data.
func Sum(data []byte) (sum [Size]byte) {
	d := block.New(&md5)
	d.Write(data)
	d.Sum(sum[:0])
	return sum
}
