package strings

import (
	"errors"
	"io"
	"unicode/utf8"
)

// A Reader reads from a string.
type Reader struct {
	src  string
	pos  int64
	last int // where the rune read last begins, or -1
}

// NewReader returns a Reader of s.
func NewReader(s string) *Reader { return &Reader{s, 0, -1} }

// Reset makes r read from s.
func (r *Reader) Reset(s string) { *r = Reader{s, 0, -1} }

// Len returns the number of bytes not yet read.
func (r *Reader) Len() int {
	if r.pos >= int64(len(r.src)) {
		return 0
	}
	return len(r.src) - int(r.pos)
}

// Size returns the length of the whole.
func (r *Reader) Size() int64 { return int64(len(r.src)) }

// Read reads into b.
func (r *Reader) Read(b []byte) (n int, err error) {
	if r.pos >= int64(len(r.src)) {
		return 0, io.EOF
	}
	r.last = -1
	n = copy(b, r.src[r.pos:])
	r.pos += int64(n)
	return n, nil
}

// ReadAt reads into b from off on, whatever the position.
func (r *Reader) ReadAt(b []byte, off int64) (n int, err error) {
	if off < 0 {
		return 0, errors.New("strings.Reader.ReadAt: negative offset")
	}
	if off >= int64(len(r.src)) {
		return 0, io.EOF
	}
	n = copy(b, r.src[off:])
	if n < len(b) {
		return n, io.EOF
	}
	return n, nil
}

// ReadByte reads one byte.
func (r *Reader) ReadByte() (byte, error) {
	r.last = -1
	if r.pos >= int64(len(r.src)) {
		return 0, io.EOF
	}
	c := r.src[r.pos]
	r.pos++
	return c, nil
}

// UnreadByte goes back by one byte.
func (r *Reader) UnreadByte() error {
	if r.pos <= 0 {
		return errors.New("strings.Reader.UnreadByte: at beginning of string")
	}
	r.last = -1
	r.pos--
	return nil
}

// ReadRune reads one code point.
func (r *Reader) ReadRune() (ch rune, size int, err error) {
	if r.pos >= int64(len(r.src)) {
		r.last = -1
		return 0, 0, io.EOF
	}
	r.last = int(r.pos)
	ch, size = utf8.DecodeRuneInString(r.src[r.pos:])
	r.pos += int64(size)
	return ch, size, nil
}

// UnreadRune goes back to before the code point read last.
func (r *Reader) UnreadRune() error {
	if r.pos <= 0 {
		return errors.New("strings.Reader.UnreadRune: at beginning of string")
	}
	if r.last < 0 {
		return errors.New("strings.Reader.UnreadRune: previous operation was not ReadRune")
	}
	r.pos = int64(r.last)
	r.last = -1
	return nil
}

// Seek sets the position.
func (r *Reader) Seek(offset int64, whence int) (int64, error) {
	r.last = -1
	switch whence {
	case io.SeekStart:
	case io.SeekCurrent:
		offset += r.pos
	case io.SeekEnd:
		offset += int64(len(r.src))
	default:
		return 0, errors.New("strings.Reader.Seek: invalid whence")
	}
	if offset < 0 {
		return 0, errors.New("strings.Reader.Seek: negative position")
	}
	r.pos = offset
	return offset, nil
}

// WriteTo writes the rest to w.
func (r *Reader) WriteTo(w io.Writer) (n int64, err error) {
	r.last = -1
	if r.pos >= int64(len(r.src)) {
		return 0, nil
	}
	rest := r.src[r.pos:]
	m, err := io.WriteString(w, rest)
	if m > len(rest) {
		panic("strings.Reader.WriteTo: invalid WriteString count")
	}
	r.pos += int64(m)
	if m != len(rest) && err == nil {
		err = io.ErrShortWrite
	}
	return int64(m), err
}
