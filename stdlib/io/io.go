// Package io has the interfaces of reading and writing and what can be done with these alone.
package io

import "errors"

// Origins of Seek.
const (
	SeekStart   = 0 // relative to the start
	SeekCurrent = 1 // relative to the current position
	SeekEnd     = 2 // relative to the end
)

// EOF is what Read returns when there is nothing more to read.
var EOF = errors.New("EOF")

// ErrUnexpectedEOF says that the end came in the middle of a fixed-size block.
var ErrUnexpectedEOF = errors.New("unexpected EOF")

// ErrShortWrite says that a write took fewer bytes than asked and gave no error.
var ErrShortWrite = errors.New("short write")

// ErrShortBuffer says that a read needed a longer buffer.
var ErrShortBuffer = errors.New("short buffer")

// ErrNoProgress says that many reads gave neither data nor error.
var ErrNoProgress = errors.New("multiple Read calls return no data or error")

var errInvalidWrite = errors.New("invalid write result")

// A Reader reads up to len(p) bytes into p.
type Reader interface {
	Read(p []byte) (n int, err error)
}

// A Writer writes all of p, or says by an error why not.
type Writer interface {
	Write(p []byte) (n int, err error)
}

// A Closer can be closed.
type Closer interface {
	Close() error
}

// A Seeker has a position that can be set.
type Seeker interface {
	Seek(offset int64, whence int) (int64, error)
}

type ReadWriter interface {
	Reader
	Writer
}

type ReadCloser interface {
	Reader
	Closer
}

type WriteCloser interface {
	Writer
	Closer
}

type ReadWriteCloser interface {
	Reader
	Writer
	Closer
}

type ReadSeeker interface {
	Reader
	Seeker
}

type ReadSeekCloser interface {
	Reader
	Seeker
	Closer
}

type WriteSeeker interface {
	Writer
	Seeker
}

type ReadWriteSeeker interface {
	Reader
	Writer
	Seeker
}

// A ReaderFrom reads everything from r.
type ReaderFrom interface {
	ReadFrom(r Reader) (n int64, err error)
}

// A WriterTo writes everything to w.
type WriterTo interface {
	WriteTo(w Writer) (n int64, err error)
}

// A ReaderAt reads len(p) bytes at an offset, without a position of its own.
type ReaderAt interface {
	ReadAt(p []byte, off int64) (n int, err error)
}

// A WriterAt writes p at an offset.
type WriterAt interface {
	WriteAt(p []byte, off int64) (n int, err error)
}

// A ByteReader reads single bytes.
type ByteReader interface {
	ReadByte() (byte, error)
}

// A ByteScanner can take back the byte read last.
type ByteScanner interface {
	ByteReader
	UnreadByte() error
}

// A ByteWriter writes single bytes.
type ByteWriter interface {
	WriteByte(c byte) error
}

// A RuneReader reads single runes.
type RuneReader interface {
	ReadRune() (r rune, size int, err error)
}

// A RuneScanner can take back the rune read last.
type RuneScanner interface {
	RuneReader
	UnreadRune() error
}

// A StringWriter writes strings.
type StringWriter interface {
	WriteString(s string) (n int, err error)
}

// WriteString writes s to w, by its method WriteString if it has one.
func WriteString(w Writer, s string) (n int, err error) {
	if sw, ok := w.(StringWriter); ok {
		return sw.WriteString(s)
	}
	return w.Write([]byte(s))
}

// ReadAtLeast reads until at least min bytes are in buf. The error is EOF only if nothing was read, and
// ErrUnexpectedEOF if the end came before min bytes; ErrShortBuffer if buf is shorter than min.
func ReadAtLeast(r Reader, buf []byte, min int) (n int, err error) {
	if len(buf) < min {
		return 0, ErrShortBuffer
	}
	for n < min {
		var got int
		got, err = r.Read(buf[n:])
		n += got
		if err != nil {
			break
		}
	}
	if n >= min {
		return n, nil
	}
	if n > 0 && err == EOF {
		err = ErrUnexpectedEOF
	}
	return n, err
}

// ReadFull reads exactly len(buf) bytes; see ReadAtLeast.
func ReadFull(r Reader, buf []byte) (n int, err error) {
	return ReadAtLeast(r, buf, len(buf))
}

// ReadAll reads until the end; reaching it is no error.
func ReadAll(r Reader) ([]byte, error) {
	buf := make([]byte, 0, 512)
	for {
		n, err := r.Read(buf[len(buf):cap(buf)])
		buf = buf[:len(buf)+n]
		if err == EOF {
			return buf, nil
		}
		if err != nil {
			return buf, err
		}
		if len(buf) == cap(buf) {
			buf = append(buf, 0)[:len(buf)]
		}
	}
}

// CopyN copies n bytes; fewer only with an error, EOF if src ended early.
func CopyN(dst Writer, src Reader, n int64) (written int64, err error) {
	written, err = Copy(dst, LimitReader(src, n))
	if written < n && err == nil {
		err = EOF
	}
	return written, err
}

// Copy copies until the end of src; src's WriteTo or dst's ReadFrom does it if there is one.
func Copy(dst Writer, src Reader) (written int64, err error) {
	return copyWith(dst, src, nil)
}

// CopyBuffer is Copy with a buffer of the caller's; nil means one of its own, and one of length zero panics.
func CopyBuffer(dst Writer, src Reader, buf []byte) (written int64, err error) {
	if buf != nil && len(buf) == 0 {
		panic("empty buffer in CopyBuffer")
	}
	return copyWith(dst, src, buf)
}

func copyWith(dst Writer, src Reader, buf []byte) (written int64, err error) {
	if wt, ok := src.(WriterTo); ok {
		return wt.WriteTo(dst)
	}
	if rf, ok := dst.(ReaderFrom); ok {
		return rf.ReadFrom(src)
	}
	if buf == nil {
		size := 32 << 10
		if l, ok := src.(*LimitedReader); ok && l.N < int64(size) {
			size = max(1, int(l.N))
		}
		buf = make([]byte, size)
	}
	for {
		got, readErr := src.Read(buf)
		if got > 0 {
			put, writeErr := dst.Write(buf[:got])
			if put < 0 || put > got {
				put = 0
				if writeErr == nil {
					writeErr = errInvalidWrite
				}
			}
			written += int64(put)
			if writeErr != nil {
				return written, writeErr
			}
			if put != got {
				return written, ErrShortWrite
			}
		}
		if readErr == EOF {
			return written, nil
		}
		if readErr != nil {
			return written, readErr
		}
	}
}
