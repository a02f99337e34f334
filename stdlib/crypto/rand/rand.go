// Package rand has random bytes from the system.
package rand

import "io"

// Reader gives random bytes and never fails.
var Reader io.Reader = reader{}

type reader struct{}

func (reader) Read(b []byte) (n int, err error) { return Read(b) }

// leafBytes bounds the work of one native call.
const leafBytes = 256

// Read fills b with random bytes; it never returns an error.
func Read(b []byte) (n int, err error) {
	for rest := b; len(rest) > 0; {
		k := min(len(rest), leafBytes)
		if !fill(rest[:k]) {
			panic("crypto/rand: the system has no random bytes")
		}
		rest = rest[k:]
	}
	return len(b), nil
}

// Text returns a random text of base 32 digits with at least 128 random bits.
func Text() string {
	const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
	b := make([]byte, 26)
	Read(b)
	for i := range b {
		b[i] = digits[b[i]&31]
	}
	return string(b)
}
