package io

import "errors"

// LimitReader returns a reader of the first n bytes of r.
func LimitReader(r Reader, n int64) Reader { return &LimitedReader{r, n} }

// A LimitedReader reads from R but at most N bytes; each Read lowers N.
type LimitedReader struct {
	R Reader
	N int64
}

func (l *LimitedReader) Read(p []byte) (n int, err error) {
	if l.N <= 0 {
		return 0, EOF
	}
	if int64(len(p)) > l.N {
		p = p[:l.N]
	}
	n, err = l.R.Read(p)
	l.N -= int64(n)
	return n, err
}

var (
	errWhence = errors.New("Seek: invalid whence")
	errOffset = errors.New("Seek: invalid offset")
)

// A SectionReader reads, seeks and reads at offsets within a part of a ReaderAt.
type SectionReader struct {
	src   ReaderAt
	start int64
	pos   int64
	end   int64
	n     int64
}

// NewSectionReader returns a reader of the n bytes of r from off on.
func NewSectionReader(r ReaderAt, off int64, n int64) *SectionReader {
	end := int64(1<<63 - 1)
	if off <= end-n {
		end = off + n
	}
	return &SectionReader{src: r, start: off, pos: off, end: end, n: n}
}

func (s *SectionReader) Read(p []byte) (n int, err error) {
	if s.pos >= s.end {
		return 0, EOF
	}
	if left := s.end - s.pos; int64(len(p)) > left {
		p = p[:left]
	}
	n, err = s.src.ReadAt(p, s.pos)
	s.pos += int64(n)
	return n, err
}

func (s *SectionReader) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case SeekStart:
		offset += s.start
	case SeekCurrent:
		offset += s.pos
	case SeekEnd:
		offset += s.end
	default:
		return 0, errWhence
	}
	if offset < s.start {
		return 0, errOffset
	}
	s.pos = offset
	return offset - s.start, nil
}

func (s *SectionReader) ReadAt(p []byte, off int64) (n int, err error) {
	if off < 0 || off >= s.Size() {
		return 0, EOF
	}
	off += s.start
	left := s.end - off
	if int64(len(p)) <= left {
		return s.src.ReadAt(p, off)
	}
	n, err = s.src.ReadAt(p[:left], off)
	if err == nil {
		err = EOF
	}
	return n, err
}

// Size returns the length of the section.
func (s *SectionReader) Size() int64 { return s.end - s.start }

// Outer returns what NewSectionReader was given.
func (s *SectionReader) Outer() (r ReaderAt, off int64, n int64) { return s.src, s.start, s.n }

// An OffsetWriter writes to a WriterAt, offsets counted from a base.
type OffsetWriter struct {
	dst  WriterAt
	base int64
	pos  int64
}

// NewOffsetWriter returns a writer whose offset 0 is off in w.
func NewOffsetWriter(w WriterAt, off int64) *OffsetWriter { return &OffsetWriter{w, off, off} }

func (o *OffsetWriter) Write(p []byte) (n int, err error) {
	n, err = o.dst.WriteAt(p, o.pos)
	o.pos += int64(n)
	return n, err
}

func (o *OffsetWriter) WriteAt(p []byte, off int64) (n int, err error) {
	if off < 0 {
		return 0, errOffset
	}
	return o.dst.WriteAt(p, o.base+off)
}

func (o *OffsetWriter) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case SeekStart:
		offset += o.base
	case SeekCurrent:
		offset += o.pos
	default:
		return 0, errWhence
	}
	if offset < o.base {
		return 0, errOffset
	}
	o.pos = offset
	return offset - o.base, nil
}

// TeeReader returns a reader of r that writes to w what it reads.
func TeeReader(r Reader, w Writer) Reader { return &tee{r, w} }

type tee struct {
	r Reader
	w Writer
}

func (t *tee) Read(p []byte) (n int, err error) {
	n, err = t.r.Read(p)
	if n > 0 {
		if n, err := t.w.Write(p[:n]); err != nil {
			return n, err
		}
	}
	return n, err
}

// Discard is a writer that takes everything and does nothing with it.
var Discard Writer = sink{}

type sink struct{}

func (sink) Write(p []byte) (int, error)       { return len(p), nil }
func (sink) WriteString(s string) (int, error) { return len(s), nil }

func (sink) ReadFrom(r Reader) (n int64, err error) {
	buf := make([]byte, 8<<10)
	for {
		got, err := r.Read(buf)
		n += int64(got)
		if err == EOF {
			return n, nil
		}
		if err != nil {
			return n, err
		}
	}
}

// NopCloser gives r a Close that does nothing; WriteTo is kept if r has it.
func NopCloser(r Reader) ReadCloser {
	if _, ok := r.(WriterTo); ok {
		return nopCloserTo{nopCloser{r}}
	}
	return nopCloser{r}
}

type nopCloser struct{ Reader }

func (nopCloser) Close() error { return nil }

type nopCloserTo struct{ nopCloser }

func (c nopCloserTo) WriteTo(w Writer) (n int64, err error) {
	return c.Reader.(WriterTo).WriteTo(w)
}

// MultiReader returns a reader of readers one after the other.
func MultiReader(readers ...Reader) Reader {
	return &chain{append([]Reader(nil), readers...)}
}

type chain struct {
	readers []Reader
}

func (c *chain) Read(p []byte) (n int, err error) {
	for len(c.readers) > 0 {
		if len(c.readers) == 1 { // a chain within a chain: go on with its parts
			if inner, ok := c.readers[0].(*chain); ok {
				c.readers = inner.readers
				continue
			}
		}
		n, err = c.readers[0].Read(p)
		if err == EOF {
			c.readers[0] = nil
			c.readers = c.readers[1:]
		}
		if n > 0 || err != EOF {
			if err == EOF && len(c.readers) > 0 {
				err = nil
			}
			return n, err
		}
	}
	return 0, EOF
}

func (c *chain) WriteTo(w Writer) (sum int64, err error) {
	return c.writeWith(w, make([]byte, 32<<10))
}

func (c *chain) writeWith(w Writer, buf []byte) (sum int64, err error) {
	for i, r := range c.readers {
		var n int64
		if inner, ok := r.(*chain); ok {
			n, err = inner.writeWith(w, buf)
		} else {
			n, err = copyWith(w, r, buf)
		}
		sum += n
		if err != nil {
			c.readers = c.readers[i:] // so that a later call goes on here
			return sum, err
		}
		c.readers[i] = nil
	}
	c.readers = nil
	return sum, nil
}

// MultiWriter returns a writer that writes to all of writers; the first error ends a write.
func MultiWriter(writers ...Writer) Writer {
	all := make([]Writer, 0, len(writers))
	for _, w := range writers {
		if f, ok := w.(*fanout); ok {
			all = append(all, f.writers...)
		} else {
			all = append(all, w)
		}
	}
	return &fanout{all}
}

type fanout struct {
	writers []Writer
}

func (f *fanout) Write(p []byte) (n int, err error) {
	for _, w := range f.writers {
		n, err = w.Write(p)
		if err != nil {
			return n, err
		}
		if n != len(p) {
			return n, ErrShortWrite
		}
	}
	return len(p), nil
}

func (f *fanout) WriteString(s string) (n int, err error) {
	for _, w := range f.writers {
		n, err = WriteString(w, s)
		if err != nil {
			return n, err
		}
		if n != len(s) {
			return n, ErrShortWrite
		}
	}
	return len(s), nil
}
