// Package hash has the interfaces of hash functions.
package hash

import "io"

// A Hash sums up what is written to it.
type Hash interface {
	io.Writer // never returns an error
	// Sum appends the sum so far to b.
	Sum(b []byte) []byte
	Reset()
	Size() int
	BlockSize() int
}

// A Hash32 is a Hash of 32 bits.
type Hash32 interface {
	Hash
	Sum32() uint32
}

// A Hash64 is a Hash of 64 bits.
type Hash64 interface {
	Hash
	Sum64() uint64
}

// A Cloner is a Hash that can be copied with its state.
type Cloner interface {
	Hash
	Clone() (Cloner, error)
}

// An XOF gives as much output as is read from it, after all writes.
type XOF interface {
	io.Writer
	io.Reader
	Reset()
	BlockSize() int
}
