// Package sha256 has the hashes SHA-224 and SHA-256 of FIPS 180-4.
package sha256

import (
	"crypto/internal/block"
	"hash"
)

// Sizes of the checksums in bytes.
const (
	Size    = 32
	Size224 = 28
)

// BlockSize is the size of the blocks that the message is taken in.
const BlockSize = 64

var sha256 = block.Algorithm{Name: "crypto/sha256", Magic: "sha\x03", Kind: block.SHA256, Size: Size,
	Start: block.Roots(0, 32, 1<<32-1)}

var sha224 = block.Algorithm{Name: "crypto/sha256", Magic: "sha\x02", Kind: block.SHA256, Size: Size224,
	Start: block.Roots(8, 0, 1<<32-1)}

// New returns a new hash by SHA-256.
func New() hash.Hash { return block.New(&sha256) }

// Sum256 returns the checksum of data.
func Sum256(data []byte) (sum [Size]byte) {
	d := block.New(&sha256)
	d.Write(data)
	d.Sum(sum[:0])
	return sum
}

// New224 returns a new hash by SHA-224.
func New224() hash.Hash { return block.New(&sha224) }

// Sum224 returns the checksum of data.
func Sum224(data []byte) (sum [Size224]byte) {
	d := block.New(&sha224)
	d.Write(data)
	d.Sum(sum[:0])
	return sum
}
