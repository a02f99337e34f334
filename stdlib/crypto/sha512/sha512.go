// Package sha512 has the hashes SHA-384, SHA-512, SHA-512/224 and SHA-512/256 of FIPS 180-4.
package sha512

import (
	"crypto/internal/block"
	"hash"
)

// Sizes of the checksums in bytes.
const (
	Size    = 64
	Size224 = 28
	Size256 = 32
	Size384 = 48
)

// BlockSize is the size of the blocks that the message is taken in.
const BlockSize = 128

var sha512 = block.Algorithm{Name: "crypto/sha512", Magic: "sha\x07", Kind: block.SHA512, Size: Size,
	Start: block.Roots(0, 0, 1<<64-1)}

var sha384 = block.Algorithm{Name: "crypto/sha512", Magic: "sha\x04", Kind: block.SHA512, Size: Size384,
	Start: block.Roots(8, 0, 1<<64-1)}

var sha512t224 = block.Algorithm{Name: "crypto/sha512", Magic: "sha\x05", Kind: block.SHA512, Size: Size224,
	Start: truncatedStart("SHA-512/224")}

var sha512t256 = block.Algorithm{Name: "crypto/sha512", Magic: "sha\x06", Kind: block.SHA512, Size: Size256,
	Start: truncatedStart("SHA-512/256")}

// truncatedStart is the beginning of a truncated SHA-512: the checksum of its name by a SHA-512 that itself begins with
// other bits.
func truncatedStart(name string) (start [8]uint64) {
	a := sha512
	for i := range a.Start {
		a.Start[i] ^= 0xa5a5a5a5a5a5a5a5
	}
	d := block.New(&a)
	d.Write([]byte(name))
	sum := d.Sum(nil)
	for i := range sum {
		start[i/8] = start[i/8]<<8 | uint64(sum[i])
	}
	return start
}

// New returns a new hash by SHA-512.
func New() hash.Hash { return block.New(&sha512) }

// Sum512 returns the checksum of data.
func Sum512(data []byte) (sum [Size]byte) {
	d := block.New(&sha512)
	d.Write(data)
	d.Sum(sum[:0])
	return sum
}

// New384 returns a new hash by SHA-384.
func New384() hash.Hash { return block.New(&sha384) }

// Sum384 returns the checksum of data.
func Sum384(data []byte) (sum [Size384]byte) {
	d := block.New(&sha384)
	d.Write(data)
	d.Sum(sum[:0])
	return sum
}

// New512_224 returns a new hash by SHA-512/224.
func New512_224() hash.Hash { return block.New(&sha512t224) }

// Sum512_224 returns the checksum of data.
func Sum512_224(data []byte) (sum [Size224]byte) {
	d := block.New(&sha512t224)
	d.Write(data)
	d.Sum(sum[:0])
	return sum
}

// New512_256 returns a new hash by SHA-512/256.
func New512_256() hash.Hash { return block.New(&sha512t256) }

// Sum512_256 returns the checksum of data.
func Sum512_256(data []byte) (sum [Size256]byte) {
	d := block.New(&sha512t256)
	d.Write(data)
	d.Sum(sum[:0])
	return sum
}
