package fmt

import (
	"errors"
	"io"
	"os"
	"unicode/utf8"
)

// ScanState is what a Scanner sees of the input.
type ScanState interface {
	// ReadRune gives the next character, io.EOF at the end and where the operand's width is used up.
	ReadRune() (r rune, size int, err error)
	UnreadRune() error
	// SkipSpace skips blanks, newlines too where the call treats them so.
	SkipSpace()
	// Token skips blanks if asked to, then gives the characters that satisfy f (nil: all but blanks). It is valid until
	// the next call.
	Token(skipSpace bool, f func(rune) bool) (token []byte, err error)
	Width() (wid int, ok bool)
	// Read is there for the sake of Fscan and fails.
	Read(buf []byte) (n int, err error)
}

// A Scanner is an operand that reads itself.
type Scanner interface {
	Scan(state ScanState, verb rune) error
}

// Scan reads operands, separated by blanks or newlines, from standard input.
func Scan(a ...any) (n int, err error) { return Fscan(os.Stdin, a...) }

// Scanln is Scan for the operands of one line.
func Scanln(a ...any) (n int, err error) { return Fscanln(os.Stdin, a...) }

// Scanf reads standard input as format says.
func Scanf(format string, a ...any) (n int, err error) { return Fscanf(os.Stdin, format, a...) }

func Sscan(str string, a ...any) (n int, err error) { return Fscan(&text{s: str}, a...) }

func Sscanln(str string, a ...any) (n int, err error) { return Fscanln(&text{s: str}, a...) }

func Sscanf(str string, format string, a ...any) (n int, err error) {
	return Fscanf(&text{s: str}, format, a...)
}

func Fscan(r io.Reader, a ...any) (n int, err error) {
	s := newScan(r)
	s.newlineIsSpace = true
	return s.operands(a)
}

func Fscanln(r io.Reader, a ...any) (n int, err error) {
	s := newScan(r)
	s.lineOnly = true
	return s.operands(a)
}

func Fscanf(r io.Reader, format string, a ...any) (n int, err error) {
	return newScan(r).formatted(format, a)
}

// text is a string being read.
type text struct {
	s        string
	at, last int
}

func (t *text) Read(b []byte) (n int, err error) {
	if t.at == len(t.s) {
		return 0, io.EOF
	}
	n = copy(b, t.s[t.at:])
	t.at += n
	return n, nil
}

func (t *text) ReadRune() (r rune, size int, err error) {
	t.last = t.at
	if t.at == len(t.s) {
		return 0, 0, io.EOF
	}
	r, size = rune(t.s[t.at]), 1
	if r >= utf8.RuneSelf {
		r, size = utf8.DecodeRuneInString(t.s[t.at:])
	}
	t.at += size
	return
}

func (t *text) UnreadRune() error {
	t.at = t.last
	return nil
}

// bytewise makes a RuneScanner of a Reader. It reads no byte too many but those of the one character that can be unread.
type bytewise struct {
	r      io.Reader
	last   rune
	size   int
	unread bool
	rest   []byte // read, but not part of a character
}

func (b *bytewise) readByte() (c byte, err error) {
	if len(b.rest) > 0 {
		c = b.rest[0]
		b.rest = b.rest[1:]
		return c, nil
	}
	var one [1]byte
	n, err := io.ReadFull(b.r, one[:])
	if n == 0 {
		return 0, err
	}
	return one[0], nil
}

func (b *bytewise) ReadRune() (r rune, size int, err error) {
	if b.unread {
		b.unread = false
		return b.last, b.size, nil
	}
	c, err := b.readByte()
	if err != nil {
		return 0, 0, err
	}
	b.last, b.size = rune(c), 1
	if c >= utf8.RuneSelf {
		char := []byte{c}
		for !utf8.FullRune(char) {
			c, err = b.readByte()
			if err != nil {
				if err != io.EOF {
					return 0, 0, err
				}
				break
			}
			char = append(char, c)
		}
		b.last, b.size = utf8.DecodeRune(char)
		b.rest = append(char[b.size:], b.rest...)
	}
	return b.last, b.size, nil
}

func (b *bytewise) UnreadRune() error {
	if b.unread {
		return errors.New("fmt: scanning called UnreadRune with no rune available")
	}
	b.unread = true
	return nil
}

const (
	end     = -1      // what next returns where there is nothing more
	noLimit = 1 << 30 // a width, or count of characters
)

// A scan is one call's state. The first error stays; from then on the input is at its end.
type scan struct {
	in  io.RuneScanner
	buf []byte
	err error

	count int // characters read
	limit int // count at which the operand ends
	width int // of the operand, or noLimit

	newlineIsSpace bool
	lineOnly       bool
	ended          bool
}

func newScan(r io.Reader) *scan {
	s := &scan{limit: noLimit, width: noLimit}
	if in, ok := r.(io.RuneScanner); ok {
		s.in = in
	} else {
		s.in = &bytewise{r: r}
	}
	return s
}

func (s *scan) fail(text string) { s.failWith(errors.New(text)) }

func (s *scan) failWith(err error) {
	if s.err == nil {
		s.err = err
	}
}

func (s *scan) ReadRune() (r rune, size int, err error) {
	if s.ended || s.count >= s.limit {
		return 0, 0, io.EOF
	}
	r, size, err = s.in.ReadRune()
	switch {
	case err == nil:
		s.count++
		if s.lineOnly && r == '\n' {
			s.ended = true
		}
	case err == io.EOF:
		s.ended = true
	}
	return
}

func (s *scan) UnreadRune() error {
	s.in.UnreadRune()
	s.ended = false
	s.count--
	return nil
}

func (s *scan) Read(buf []byte) (n int, err error) {
	return 0, errors.New("ScanState's Read should not be called. Use ReadRune")
}

func (s *scan) Width() (wid int, ok bool) {
	if s.width == noLimit {
		return 0, false
	}
	return s.width, true
}

func (s *scan) Token(skipSpace bool, f func(rune) bool) (token []byte, err error) {
	if f == nil {
		f = isNotBlank
	}
	s.buf = s.buf[:0]
	before := s.err
	if skipSpace {
		s.SkipSpace()
	}
	s.word(f)
	err, s.err = s.err, before
	if err == before {
		err = nil
	}
	return s.buf, err
}

// next is the next character, or end.
func (s *scan) next() rune {
	if s.err != nil {
		return end
	}
	r, _, err := s.ReadRune()
	if err != nil {
		if err != io.EOF {
			s.err = err
		}
		return end
	}
	return r
}

// back undoes next.
func (s *scan) back(r rune) {
	if r != end {
		s.UnreadRune()
	}
}

// must is next where the input must not end.
func (s *scan) must() rune {
	r := s.next()
	if r == end {
		s.failWith(io.ErrUnexpectedEOF)
	}
	return r
}

// some reports whether there is input left; that there is none becomes the error.
func (s *scan) some() bool {
	r := s.next()
	if r == end {
		s.failWith(io.EOF)
		return false
	}
	s.back(r)
	return true
}

func (s *scan) SkipSpace() {
	for {
		r := s.next()
		if r == '\r' && s.peek("\n") {
			continue
		}
		if r == '\n' {
			if s.newlineIsSpace {
				continue
			}
			s.fail("unexpected newline")
			return
		}
		if !isBlank(r) {
			s.back(r)
			return
		}
	}
}

// word appends characters that satisfy f to buf.
func (s *scan) word(f func(rune) bool) {
	for {
		r := s.next()
		if r == end {
			return
		}
		if !f(r) {
			s.back(r)
			return
		}
		s.buf = utf8.AppendRune(s.buf, r)
	}
}

func among(r rune, set string) bool {
	if len(set) >= 10 && set[:10] == digits10 && '0' <= r && r <= '9' {
		return true
	}
	for i := 0; i < len(set); i++ {
		if rune(set[i]) == r {
			return true
		}
	}
	return false
}

// skip takes the next character if it is among set.
func (s *scan) skip(set string) bool {
	r := s.next()
	if r != end && among(r, set) {
		return true
	}
	s.back(r)
	return false
}

// take is skip, and appends the character to buf.
func (s *scan) take(set string) bool {
	r := s.next()
	if r != end && among(r, set) {
		s.buf = append(s.buf, byte(r))
		return true
	}
	s.back(r)
	return false
}

func (s *scan) takeAll(set string) {
	for s.take(set) {
	}
}

func (s *scan) peek(set string) bool {
	r := s.next()
	s.back(r)
	return r != end && among(r, set)
}

func isNotBlank(r rune) bool { return !isBlank(r) }

// isBlank reports whether r is white space as Unicode has it.
func isBlank(r rune) bool {
	switch {
	case r == ' ' || '\t' <= r && r <= '\r':
		return true
	case r < 0x85:
		return false
	case r == 0x85, r == 0xa0, r == 0x1680, 0x2000 <= r && r <= 0x200a, r == 0x2028, r == 0x2029, r == 0x202f, r == 0x205f,
		r == 0x3000:
		return true
	}
	return false
}

func (s *scan) operands(a []any) (n int, err error) {
	for _, x := range a {
		s.operand('v', x)
		if s.err != nil {
			return n, s.err
		}
		n++
	}
	if s.lineOnly {
		for {
			r := s.next()
			if r == '\n' || r == end {
				break
			}
			if !isBlank(r) {
				s.fail("expected newline")
				break
			}
		}
	}
	return n, s.err
}
