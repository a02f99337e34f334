// Package sha1 is the hash SHA-1 of RFC 3174. It is broken: for checksums only.
package sha1

import (
	"crypto/internal/block"
	"hash"
)

// Size is the size of a checksum in bytes.
const Size = 20

// BlockSize is the size of the blocks that the message is taken in.
const BlockSize = 64

var sha1 = block.Algorithm{Name: "crypto/sha1", Magic: "sha\x01", Kind: block.SHA1, Size: Size,
	Start: [8]uint64{0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0}}

// New returns a new hash by SHA-1.
func New() hash.Hash { return block.New(&sha1) }

// Sum returns the checksum of data.
func Sum(data []byte) (sum [Size]byte) {
	d := block.New(&sha1)
	d.Write(data)
	d.Sum(sum[:0])
	return sum
}
