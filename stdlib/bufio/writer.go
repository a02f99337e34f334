package bufio

import (
	"io"
	"unicode/utf8"
)

// A Writer writes to an io.Writer through a buffer. After an error it takes nothing more and returns that error.
type Writer struct {
	err error
	buf []byte
	n   int // buf[:n] waits to be written
	dst io.Writer
}

// NewWriterSize returns a Writer with a buffer of at least size bytes; w itself if it is such a one.
func NewWriterSize(w io.Writer, size int) *Writer {
	if b, ok := w.(*Writer); ok && len(b.buf) >= size {
		return b
	}
	if size <= 0 {
		size = defaultSize
	}
	return &Writer{buf: make([]byte, size), dst: w}
}

// NewWriter returns a Writer with a buffer of the default size.
func NewWriter(w io.Writer) *Writer { return NewWriterSize(w, defaultSize) }

// Size returns the size of the buffer.
func (b *Writer) Size() int { return len(b.buf) }

// Reset drops what is buffered and any error, and writes to w from now on.
func (b *Writer) Reset(w io.Writer) {
	if b == w {
		return
	}
	if b.buf == nil {
		b.buf = make([]byte, defaultSize)
	}
	*b = Writer{buf: b.buf, dst: w}
}

// Flush writes what is buffered.
func (b *Writer) Flush() error {
	if b.err != nil || b.n == 0 {
		return b.err
	}
	n, err := b.dst.Write(b.buf[:b.n])
	if n < b.n && err == nil {
		err = io.ErrShortWrite
	}
	if err != nil {
		if 0 < n && n < b.n {
			copy(b.buf, b.buf[n:b.n])
		}
		b.n -= n
		b.err = err
		return err
	}
	b.n = 0
	return nil
}

// Available returns how many bytes of the buffer are unused.
func (b *Writer) Available() int { return len(b.buf) - b.n }

// AvailableBuffer returns an empty slice whose capacity is Available, to be appended to and then written.
func (b *Writer) AvailableBuffer() []byte { return b.buf[b.n:][:0] }

// Buffered returns how many bytes wait to be written.
func (b *Writer) Buffered() int { return b.n }

// Write writes p; if it takes less than all of it, the error says why.
func (b *Writer) Write(p []byte) (done int, err error) {
	for len(p) > b.Available() && b.err == nil {
		var n int
		if b.n == 0 {
			n, b.err = b.dst.Write(p) // the buffer would only be in the way
		} else {
			n = copy(b.buf[b.n:], p)
			b.n += n
			b.Flush()
		}
		done += n
		p = p[n:]
	}
	if b.err != nil {
		return done, b.err
	}
	n := copy(b.buf[b.n:], p)
	b.n += n
	return done + n, nil
}

// WriteByte writes one byte.
func (b *Writer) WriteByte(c byte) error {
	if b.err != nil {
		return b.err
	}
	if b.Available() <= 0 && b.Flush() != nil {
		return b.err
	}
	b.buf[b.n] = c
	b.n++
	return nil
}

// WriteRune writes r in UTF-8 and returns how many bytes that took.
func (b *Writer) WriteRune(r rune) (size int, err error) {
	if uint32(r) < utf8.RuneSelf {
		if err = b.WriteByte(byte(r)); err != nil {
			return 0, err
		}
		return 1, nil
	}
	if b.err != nil {
		return 0, b.err
	}
	if b.Available() < utf8.UTFMax {
		if b.Flush(); b.err != nil {
			return 0, b.err
		}
		if b.Available() < utf8.UTFMax { // only with a very small buffer
			return b.WriteString(string(r))
		}
	}
	size = utf8.EncodeRune(b.buf[b.n:], r)
	b.n += size
	return size, nil
}

// WriteString writes s; if it takes less than all of it, the error says why.
func (b *Writer) WriteString(s string) (done int, err error) {
	var direct io.StringWriter
	asked := false
	for len(s) > b.Available() && b.err == nil {
		var n int
		if b.n == 0 && !asked {
			direct, _ = b.dst.(io.StringWriter)
			asked = true
		}
		if b.n == 0 && direct != nil {
			n, b.err = direct.WriteString(s)
		} else {
			n = copy(b.buf[b.n:], s)
			b.n += n
			b.Flush()
		}
		done += n
		s = s[n:]
	}
	if b.err != nil {
		return done, b.err
	}
	n := copy(b.buf[b.n:], s)
	b.n += n
	return done + n, nil
}

// ReadFrom writes everything that r has.
func (b *Writer) ReadFrom(r io.Reader) (n int64, err error) {
	if b.err != nil {
		return 0, b.err
	}
	from, canRead := b.dst.(io.ReaderFrom)
	for {
		if b.Available() == 0 {
			if err := b.Flush(); err != nil {
				return n, err
			}
		}
		if canRead && b.n == 0 {
			m, err := from.ReadFrom(r)
			b.err = err
			return n + m, err
		}
		got, empty := 0, 0
		for ; empty < maxEmptyReads; empty++ {
			got, err = r.Read(b.buf[b.n:])
			if got != 0 || err != nil {
				break
			}
		}
		if empty == maxEmptyReads {
			return n, io.ErrNoProgress
		}
		b.n += got
		n += int64(got)
		if err != nil {
			break
		}
	}
	if err != io.EOF {
		return n, err
	}
	if b.Available() == 0 {
		return n, b.Flush()
	}
	return n, nil
}

// A ReadWriter is a Reader and a Writer.
type ReadWriter struct {
	*Reader
	*Writer
}

// NewReadWriter returns a ReadWriter of r and w.
func NewReadWriter(r *Reader, w *Writer) *ReadWriter { return &ReadWriter{r, w} }
