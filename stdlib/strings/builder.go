package strings

import (
	"internal/bytealg"
	"unicode/utf8"
)

// A Builder builds a string piece by piece. The zero value is ready; it must not be copied once it is used.
type Builder struct {
	self *Builder // to notice copies
	buf  []byte   // only ever appended to, so strings made of it stay true
}

func (b *Builder) claim() {
	if b.self != b {
		if b.self != nil {
			panic("strings: illegal use of non-zero Builder copied by value")
		}
		b.self = b
	}
}

// String returns what has been written so far.
func (b *Builder) String() string { return bytealg.View(b.buf) }

// Len returns the length of what has been written.
func (b *Builder) Len() int { return len(b.buf) }

// Cap returns the capacity of the buffer.
func (b *Builder) Cap() int { return cap(b.buf) }

// Reset makes the builder empty.
func (b *Builder) Reset() {
	b.self = nil
	b.buf = nil
}

// Grow makes room for n more bytes; it panics if n is negative.
func (b *Builder) Grow(n int) {
	b.claim()
	if n < 0 {
		panic("strings.Builder.Grow: negative count")
	}
	if cap(b.buf)-len(b.buf) < n {
		grown := append([]byte(nil), make([]byte, 2*cap(b.buf)+n)...)
		b.buf = append(grown[:0], b.buf...)
	}
}

// Write appends p; the error is always nil.
func (b *Builder) Write(p []byte) (int, error) {
	b.claim()
	b.buf = append(b.buf, p...)
	return len(p), nil
}

// WriteByte appends c; the error is always nil.
func (b *Builder) WriteByte(c byte) error {
	b.claim()
	b.buf = append(b.buf, c)
	return nil
}

// WriteRune appends r in UTF-8 and returns how many bytes that took; the error is always nil.
func (b *Builder) WriteRune(r rune) (int, error) {
	b.claim()
	n := len(b.buf)
	b.buf = utf8.AppendRune(b.buf, r)
	return len(b.buf) - n, nil
}

// WriteString appends s; the error is always nil.
func (b *Builder) WriteString(s string) (int, error) {
	b.claim()
	b.buf = append(b.buf, s...)
	return len(s), nil
}
