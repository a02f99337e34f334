// Package bufio puts buffers before readers and writers.
package bufio

import (
	"errors"
	"internal/bytealg"
	"io"
	"unicode/utf8"
)

const (
	defaultSize   = 4096
	leastSize     = 16
	maxEmptyReads = 100 // in a row, before io.ErrNoProgress
)

var (
	ErrInvalidUnreadByte = errors.New("bufio: invalid use of UnreadByte")
	ErrInvalidUnreadRune = errors.New("bufio: invalid use of UnreadRune")
	ErrBufferFull        = errors.New("bufio: buffer full")
	ErrNegativeCount     = errors.New("bufio: negative count")

	errNegativeRead  = errors.New("bufio: reader returned negative count from Read")
	errNegativeWrite = errors.New("bufio: writer returned negative count from Write")
)

// A Reader reads from an io.Reader through a buffer.
type Reader struct {
	buf      []byte
	src      io.Reader
	from, to int   // buf[from:to] is read from src but not yet given out
	err      error // what src returned, to be given out after the data
	lastByte int   // for UnreadByte: the byte before from, or -1
	lastRune int   // for UnreadRune: the size of the rune before from, or -1
}

// NewReaderSize returns a Reader with a buffer of at least size bytes; rd itself if it is such a one.
func NewReaderSize(rd io.Reader, size int) *Reader {
	if b, ok := rd.(*Reader); ok && len(b.buf) >= size {
		return b
	}
	r := new(Reader)
	r.start(make([]byte, max(size, leastSize)), rd)
	return r
}

// NewReader returns a Reader with a buffer of the default size.
func NewReader(rd io.Reader) *Reader { return NewReaderSize(rd, defaultSize) }

func (b *Reader) start(buf []byte, src io.Reader) {
	*b = Reader{buf: buf, src: src, lastByte: -1, lastRune: -1}
}

// Size returns the size of the buffer.
func (b *Reader) Size() int { return len(b.buf) }

// Reset drops what is buffered and reads from r from now on.
func (b *Reader) Reset(r io.Reader) {
	if b == r { // a Reader of a Reader may be handed the same one
		return
	}
	if b.buf == nil {
		b.buf = make([]byte, defaultSize)
	}
	b.start(b.buf, r)
}

// fill reads once into the free part of the buffer, or finds an error.
func (b *Reader) fill() {
	if b.from > 0 {
		copy(b.buf, b.buf[b.from:b.to])
		b.to -= b.from
		b.from = 0
	}
	if b.to >= len(b.buf) {
		panic("bufio: tried to fill full buffer")
	}
	for i := 0; i < maxEmptyReads; i++ {
		n, err := b.src.Read(b.buf[b.to:])
		if n < 0 {
			panic(errNegativeRead)
		}
		b.to += n
		if err != nil {
			b.err = err
			return
		}
		if n > 0 {
			return
		}
	}
	b.err = io.ErrNoProgress
}

func (b *Reader) takeErr() error {
	err := b.err
	b.err = nil
	return err
}

// Buffered returns the number of bytes that can be read without a read from below.
func (b *Reader) Buffered() int { return b.to - b.from }

// Peek returns the next n bytes without reading them, valid until the next read; fewer with an error that says why.
func (b *Reader) Peek(n int) ([]byte, error) {
	if n < 0 {
		return nil, ErrNegativeCount
	}
	b.lastByte, b.lastRune = -1, -1
	for b.Buffered() < n && b.Buffered() < len(b.buf) && b.err == nil {
		b.fill()
	}
	if n > len(b.buf) {
		return b.buf[b.from:b.to], ErrBufferFull
	}
	if have := b.Buffered(); have < n {
		err := b.takeErr()
		if err == nil {
			err = ErrBufferFull
		}
		return b.buf[b.from:b.to], err
	}
	return b.buf[b.from : b.from+n], nil
}

// Discard skips n bytes; fewer only with an error.
func (b *Reader) Discard(n int) (discarded int, err error) {
	if n < 0 {
		return 0, ErrNegativeCount
	}
	if n == 0 {
		return 0, nil
	}
	b.lastByte, b.lastRune = -1, -1
	left := n
	for {
		if b.Buffered() == 0 {
			b.fill()
		}
		skip := min(left, b.Buffered())
		b.from += skip
		left -= skip
		if left == 0 {
			return n, nil
		}
		if b.err != nil {
			return n - left, b.takeErr()
		}
	}
}

// Read reads into p with at most one read from below.
func (b *Reader) Read(p []byte) (n int, err error) {
	if len(p) == 0 {
		if b.Buffered() > 0 {
			return 0, nil
		}
		return 0, b.takeErr()
	}
	if b.from == b.to {
		if b.err != nil {
			return 0, b.takeErr()
		}
		if len(p) >= len(b.buf) { // the buffer would only be in the way
			n, b.err = b.src.Read(p)
			if n < 0 {
				panic(errNegativeRead)
			}
			if n > 0 {
				b.lastByte, b.lastRune = int(p[n-1]), -1
			}
			return n, b.takeErr()
		}
		b.from, b.to = 0, 0
		n, b.err = b.src.Read(b.buf)
		if n < 0 {
			panic(errNegativeRead)
		}
		if n == 0 {
			return 0, b.takeErr()
		}
		b.to = n
	}
	n = copy(p, b.buf[b.from:b.to])
	b.from += n
	b.lastByte, b.lastRune = int(b.buf[b.from-1]), -1
	return n, nil
}

// ReadByte reads one byte.
func (b *Reader) ReadByte() (byte, error) {
	b.lastRune = -1
	for b.from == b.to {
		if b.err != nil {
			return 0, b.takeErr()
		}
		b.fill()
	}
	c := b.buf[b.from]
	b.from++
	b.lastByte = int(c)
	return c, nil
}

// UnreadByte takes back the byte read last.
func (b *Reader) UnreadByte() error {
	if b.lastByte < 0 || b.from == 0 && b.to > 0 {
		return ErrInvalidUnreadByte
	}
	if b.from > 0 {
		b.from--
	} else {
		b.to = 1 // the buffer is empty
	}
	b.buf[b.from] = byte(b.lastByte)
	b.lastByte, b.lastRune = -1, -1
	return nil
}

// ReadRune reads one code point; an invalid byte is utf8.RuneError of size 1.
func (b *Reader) ReadRune() (r rune, size int, err error) {
	if b.from < b.to {
		if c := b.buf[b.from]; c < utf8.RuneSelf {
			b.from++
			b.lastByte, b.lastRune = int(c), 1
			return rune(c), 1, nil
		}
	}
	for b.Buffered() < utf8.UTFMax && !utf8.FullRune(b.buf[b.from:b.to]) && b.err == nil {
		b.fill()
	}
	b.lastRune = -1
	if b.from == b.to {
		return 0, 0, b.takeErr()
	}
	r, size = utf8.DecodeRune(b.buf[b.from:b.to])
	b.from += size
	b.lastByte, b.lastRune = int(b.buf[b.from-1]), size
	return r, size, nil
}

// UnreadRune takes back the rune that was just read by ReadRune.
func (b *Reader) UnreadRune() error {
	if b.lastRune < 0 || b.from < b.lastRune {
		return ErrInvalidUnreadRune
	}
	b.from -= b.lastRune
	b.lastByte, b.lastRune = -1, -1
	return nil
}

// ReadSlice reads up to and including the first delim and returns a part of the buffer, valid until the next read.
// Without delim it returns everything with an error; ErrBufferFull if the buffer is too small.
func (b *Reader) ReadSlice(delim byte) (line []byte, err error) {
	searched := 0
	for {
		if i := bytealg.IndexByte(bytealg.View(b.buf[b.from+searched:b.to]), delim); i >= 0 {
			end := b.from + searched + i + 1
			line = b.buf[b.from:end]
			b.from = end
			break
		}
		if b.err != nil {
			line = b.buf[b.from:b.to]
			b.from = b.to
			err = b.takeErr()
			break
		}
		if b.Buffered() >= len(b.buf) {
			b.from = b.to
			line = b.buf
			err = ErrBufferFull
			break
		}
		searched = b.Buffered()
		b.fill()
	}
	if n := len(line); n > 0 {
		b.lastByte, b.lastRune = int(line[n-1]), -1
	}
	return line, err
}

// ReadLine reads a line and returns it without its end, as a part of the buffer; isPrefix says that the line goes
// on. ReadBytes or a Scanner is what most want instead.
func (b *Reader) ReadLine() (line []byte, isPrefix bool, err error) {
	line, err = b.ReadSlice('\n')
	if err == ErrBufferFull {
		if n := len(line); n > 0 && line[n-1] == '\r' { // perhaps half of \r\n: keep it for the next call
			if b.from == 0 {
				panic("bufio: tried to rewind past start of buffer")
			}
			b.from--
			line = line[:n-1]
		}
		return line, true, nil
	}
	if len(line) == 0 {
		if err != nil {
			line = nil
		}
		return line, false, err
	}
	if line[len(line)-1] == '\n' {
		drop := 1
		if len(line) > 1 && line[len(line)-2] == '\r' {
			drop = 2
		}
		line = line[:len(line)-drop]
	}
	return line, false, nil
}

// collect reads up to and including delim, however long that is, and appends it to dst.
func (b *Reader) collect(dst []byte, delim byte) ([]byte, error) {
	for {
		part, err := b.ReadSlice(delim)
		dst = append(dst, part...)
		if err != ErrBufferFull {
			return dst, err
		}
	}
}

// ReadBytes reads up to and including the first delim; without one everything, with an error.
func (b *Reader) ReadBytes(delim byte) ([]byte, error) {
	return b.collect([]byte{}, delim)
}

// ReadString is ReadBytes with a string as result.
func (b *Reader) ReadString(delim byte) (string, error) {
	part, err := b.ReadSlice(delim)
	if err != ErrBufferFull {
		return string(part), err
	}
	all, err := b.collect(append([]byte(nil), part...), delim)
	return bytealg.View(all), err
}

// WriteTo writes everything to w.
func (b *Reader) WriteTo(w io.Writer) (n int64, err error) {
	b.lastByte, b.lastRune = -1, -1
	if b.Buffered() > 0 {
		n, err = b.flushTo(w)
		if err != nil {
			return n, err
		}
	}
	if b.err == nil {
		var m int64
		if from, ok := b.src.(io.WriterTo); ok {
			m, err = from.WriteTo(w)
			return n + m, err
		}
		if to, ok := w.(io.ReaderFrom); ok {
			m, err = to.ReadFrom(b.src)
			return n + m, err
		}
	}
	for b.err == nil {
		b.fill()
		m, err := b.flushTo(w)
		n += m
		if err != nil {
			return n, err
		}
	}
	if b.err == io.EOF {
		b.err = nil
	}
	return n, b.takeErr()
}

func (b *Reader) flushTo(w io.Writer) (int64, error) {
	n, err := w.Write(b.buf[b.from:b.to])
	if n < 0 {
		panic(errNegativeWrite)
	}
	b.from += n
	return int64(n), err
}
