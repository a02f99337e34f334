package bytes

import (
	"errors"
	"internal/bytealg"
	"io"
	"unicode/utf8"
)

// MinRead is the room that ReadFrom makes at least before each read.
const MinRead = 512

// ErrTooLarge is what a Buffer panics with if it cannot grow.
var ErrTooLarge = errors.New("bytes.Buffer: too large")

var errNegativeRead = errors.New("bytes.Buffer: reader returned negative count from Read")

// What the last operation was, for the unread methods: a number from 1 to 4 is a rune of that many bytes.
type readOp int8

const (
	didOther readOp = 0
	didRead  readOp = -1
)

// firstSize is the capacity that the first small write makes.
const firstSize = 64

// A Buffer is a queue of bytes: written at the end, read at the front. The zero value is empty and ready.
type Buffer struct {
	buf      []byte
	off      int // buf[off:] is not yet read
	lastRead readOp
}

// NewBuffer returns a Buffer with the content of buf, which then belongs to it.
func NewBuffer(buf []byte) *Buffer { return &Buffer{buf: buf} }

// NewBufferString returns a Buffer with the content of s.
func NewBufferString(s string) *Buffer { return &Buffer{buf: []byte(s)} }

// Bytes returns the unread part, valid until the next change of the buffer.
func (b *Buffer) Bytes() []byte { return b.buf[b.off:] }

// AvailableBuffer returns an empty slice whose capacity is Available, to be appended to and then written.
func (b *Buffer) AvailableBuffer() []byte { return b.buf[len(b.buf):] }

// String returns the unread part; "<nil>" for a nil Buffer.
func (b *Buffer) String() string {
	if b == nil {
		return "<nil>"
	}
	return string(b.buf[b.off:])
}

// Peek returns the next n unread bytes without reading them, fewer with io.EOF.
func (b *Buffer) Peek(n int) ([]byte, error) {
	if b.Len() < n {
		return b.buf[b.off:], io.EOF
	}
	return b.buf[b.off : b.off+n], nil
}

// Len returns the number of unread bytes.
func (b *Buffer) Len() int { return len(b.buf) - b.off }

// Cap returns the capacity of the underlying slice.
func (b *Buffer) Cap() int { return cap(b.buf) }

// Available returns how much can be written without growing.
func (b *Buffer) Available() int { return cap(b.buf) - len(b.buf) }

// Truncate drops all but the first n unread bytes; it panics if there are fewer.
func (b *Buffer) Truncate(n int) {
	if n == 0 {
		b.Reset()
		return
	}
	b.lastRead = didOther
	if n < 0 || n > b.Len() {
		panic("bytes.Buffer: truncation out of range")
	}
	b.buf = b.buf[:b.off+n]
}

// Reset makes the buffer empty and keeps its memory.
func (b *Buffer) Reset() {
	b.buf = b.buf[:0]
	b.off = 0
	b.lastRead = didOther
}

// extend makes the buffer n bytes longer and returns where they begin.
func (b *Buffer) extend(n int) int {
	if end := len(b.buf); n <= cap(b.buf)-end {
		b.buf = b.buf[:end+n]
		return end
	}
	return b.makeRoom(n)
}

// makeRoom is extend for a buffer that may have to slide down or to grow.
func (b *Buffer) makeRoom(n int) int {
	unread := b.Len()
	if unread == 0 && b.off != 0 {
		b.Reset()
	}
	if end := len(b.buf); n <= cap(b.buf)-end {
		b.buf = b.buf[:end+n]
		return end
	}
	if b.buf == nil && n <= firstSize {
		b.buf = make([]byte, n, firstSize)
		return 0
	}
	if size := cap(b.buf); n <= size/2-unread {
		copy(b.buf, b.buf[b.off:]) // sliding down is enough
	} else {
		if size > 1<<62-n {
			panic(ErrTooLarge)
		}
		grown := append([]byte(nil), make([]byte, max(len(b.buf)+n, 2*(size-b.off)))...)
		copy(grown, b.buf[b.off:])
		b.buf = grown
	}
	b.off = 0
	b.buf = b.buf[:unread+n]
	return unread
}

// Grow makes room for n more bytes; it panics if n is negative.
func (b *Buffer) Grow(n int) {
	if n < 0 {
		panic("bytes.Buffer.Grow: negative count")
	}
	b.buf = b.buf[:b.makeRoom(n)]
}

// Write appends p; the error is always nil.
func (b *Buffer) Write(p []byte) (n int, err error) {
	b.lastRead = didOther
	return copy(b.buf[b.extend(len(p)):], p), nil
}

// WriteString appends s; the error is always nil.
func (b *Buffer) WriteString(s string) (n int, err error) {
	b.lastRead = didOther
	return copy(b.buf[b.extend(len(s)):], s), nil
}

// WriteByte appends c; the error is always nil.
func (b *Buffer) WriteByte(c byte) error {
	b.lastRead = didOther
	at := b.extend(1)
	b.buf[at] = c
	return nil
}

// WriteRune appends r in UTF-8 and returns how many bytes that took; the error is always nil.
func (b *Buffer) WriteRune(r rune) (n int, err error) {
	if uint32(r) < utf8.RuneSelf {
		b.WriteByte(byte(r))
		return 1, nil
	}
	b.lastRead = didOther
	at := b.extend(utf8.UTFMax)
	b.buf = utf8.AppendRune(b.buf[:at], r)
	return len(b.buf) - at, nil
}

// ReadFrom appends everything that r has.
func (b *Buffer) ReadFrom(r io.Reader) (n int64, err error) {
	b.lastRead = didOther
	for {
		at := b.extend(MinRead)
		b.buf = b.buf[:at]
		got, err := r.Read(b.buf[at:cap(b.buf)])
		if got < 0 {
			panic(errNegativeRead)
		}
		b.buf = b.buf[:at+got]
		n += int64(got)
		if err == io.EOF {
			return n, nil
		}
		if err != nil {
			return n, err
		}
	}
}

// WriteTo writes the unread part to w.
func (b *Buffer) WriteTo(w io.Writer) (n int64, err error) {
	b.lastRead = didOther
	if unread := b.Len(); unread > 0 {
		m, err := w.Write(b.buf[b.off:])
		if m > unread {
			panic("bytes.Buffer.WriteTo: invalid Write count")
		}
		b.off += m
		n = int64(m)
		if err != nil {
			return n, err
		}
		if m != unread {
			return n, io.ErrShortWrite
		}
	}
	b.Reset()
	return n, nil
}

// Read reads into p; io.EOF if nothing is left and p is not empty.
func (b *Buffer) Read(p []byte) (n int, err error) {
	b.lastRead = didOther
	if b.Len() == 0 {
		b.Reset()
		if len(p) == 0 {
			return 0, nil
		}
		return 0, io.EOF
	}
	n = copy(p, b.buf[b.off:])
	b.off += n
	if n > 0 {
		b.lastRead = didRead
	}
	return n, nil
}

// Next reads n bytes, or what is left, and returns them; they are valid until the next change of the buffer.
func (b *Buffer) Next(n int) []byte {
	b.lastRead = didOther
	n = min(n, b.Len())
	data := b.buf[b.off : b.off+n]
	b.off += n
	if n > 0 {
		b.lastRead = didRead
	}
	return data
}

// ReadByte reads one byte.
func (b *Buffer) ReadByte() (byte, error) {
	if b.Len() == 0 {
		b.Reset()
		return 0, io.EOF
	}
	c := b.buf[b.off]
	b.off++
	b.lastRead = didRead
	return c, nil
}

// ReadRune reads one code point; an invalid byte is utf8.RuneError of size 1.
func (b *Buffer) ReadRune() (r rune, size int, err error) {
	if b.Len() == 0 {
		b.Reset()
		return 0, 0, io.EOF
	}
	r, size = rune(b.buf[b.off]), 1
	if r >= utf8.RuneSelf {
		r, size = utf8.DecodeRune(b.buf[b.off:])
	}
	b.off += size
	b.lastRead = readOp(size)
	return r, size, nil
}

// UnreadRune takes back the code point that was just read by ReadRune.
func (b *Buffer) UnreadRune() error {
	if b.lastRead <= didOther {
		return errors.New("bytes.Buffer: UnreadRune: previous operation was not a successful ReadRune")
	}
	if b.off >= int(b.lastRead) {
		b.off -= int(b.lastRead)
	}
	b.lastRead = didOther
	return nil
}

var errUnreadByte = errors.New("bytes.Buffer: UnreadByte: previous operation was not a successful read")

// UnreadByte takes back the last byte of the read that was the last operation.
func (b *Buffer) UnreadByte() error {
	if b.lastRead == didOther {
		return errUnreadByte
	}
	b.lastRead = didOther
	if b.off > 0 {
		b.off--
	}
	return nil
}

// ReadBytes reads up to and including the first delim; without one everything, with io.EOF.
func (b *Buffer) ReadBytes(delim byte) (line []byte, err error) {
	part, err := b.readTo(delim)
	return append(line, part...), err
}

// ReadString is ReadBytes with a string as result.
func (b *Buffer) ReadString(delim byte) (line string, err error) {
	part, err := b.readTo(delim)
	return string(part), err
}

func (b *Buffer) readTo(delim byte) (part []byte, err error) {
	end := len(b.buf)
	if i := bytealg.IndexByte(bytealg.View(b.buf[b.off:]), delim); i >= 0 {
		end = b.off + i + 1
	} else {
		err = io.EOF
	}
	part = b.buf[b.off:end]
	b.off = end
	b.lastRead = didRead
	return part, err
}
