package bytes

import (
	"errors"
	"io"
	"unicode/utf8"
)

// A Reader reads from a slice.
type Reader struct {
	src  []byte
	pos  int64
	last int // where the rune read last begins, or -1
}

// NewReader returns a Reader of b.
func NewReader(b []byte) *Reader { return &Reader{b, 0, -1} }

// Reset makes r read from b.
func (r *Reader) Reset(b []byte) { *r = Reader{b, 0, -1} }

// Len returns the number of bytes not yet read.
func (r *Reader) Len() int {
	if r.pos >= int64(len(r.src)) {
		return 0
	}
	return len(r.src) - int(r.pos)
}

// Size returns the length of the whole.
func (r *Reader) Size() int64 { return int64(len(r.src)) }

// Read reads into p.
func (r *Reader) Read(p []byte) (n int, err error) {
	if r.pos >= int64(len(r.src)) {
		return 0, io.EOF
	}
	r.last = -1
	n = copy(p, r.src[r.pos:])
	r.pos += int64(n)
	return n, nil
}

// ReadAt reads into p from off on, whatever the position.
func (r *Reader) ReadAt(p []byte, off int64) (n int, err error) {
	if off < 0 {
		return 0, errors.New("bytes.Reader.ReadAt: negative offset")
	}
	if off >= int64(len(r.src)) {
		return 0, io.EOF
	}
	n = copy(p, r.src[off:])
	if n < len(p) {
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
		return errors.New("bytes.Reader.UnreadByte: at beginning of slice")
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
	ch, size = utf8.DecodeRune(r.src[r.pos:])
	r.pos += int64(size)
	return ch, size, nil
}

// UnreadRune goes back to before the code point read last.
func (r *Reader) UnreadRune() error {
	if r.pos <= 0 {
		return errors.New("bytes.Reader.UnreadRune: at beginning of slice")
	}
	if r.last < 0 {
		return errors.New("bytes.Reader.UnreadRune: previous operation was not ReadRune")
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
		return 0, errors.New("bytes.Reader.Seek: invalid whence")
	}
	if offset < 0 {
		return 0, errors.New("bytes.Reader.Seek: negative position")
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
	m, err := w.Write(rest)
	if m > len(rest) {
		panic("bytes.Reader.WriteTo: invalid Write count")
	}
	r.pos += int64(m)
	if m != len(rest) && err == nil {
		err = io.ErrShortWrite
	}
	return int64(m), err
}
