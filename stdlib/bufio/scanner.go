package bufio

import (
	"errors"
	"internal/bytealg"
	"io"
	"unicode"
	"unicode/utf8"
)

var (
	ErrTooLong         = errors.New("bufio.Scanner: token too long")
	ErrNegativeAdvance = errors.New("bufio.Scanner: SplitFunc returns negative advance count")
	ErrAdvanceTooFar   = errors.New("bufio.Scanner: SplitFunc returns advance count beyond input")
	ErrBadReadCount    = errors.New("bufio.Scanner: Read returned impossible count")
)

// ErrFinalToken, returned by a SplitFunc, ends the scan without an error; a token that comes with it is the last.
var ErrFinalToken = errors.New("final token")

const (
	// MaxScanTokenSize is the size of the largest token, unless Buffer says otherwise; the buffer may need some
	// of it for a line's end.
	MaxScanTokenSize = 64 * 1024

	firstBufferSize = 4096
)

// A SplitFunc finds the first token in data: it returns by how much to advance and the token. With no token and no
// advance it asks for more data. atEOF says that there is no more.
type SplitFunc func(data []byte, atEOF bool) (advance int, token []byte, err error)

// A Scanner reads tokens, lines unless Split says otherwise.
type Scanner struct {
	src      io.Reader
	split    SplitFunc
	maxToken int
	token    []byte
	buf      []byte
	from, to int // buf[from:to] is not yet scanned
	err      error
	empties  int // empty tokens in a row
	started  bool
	done     bool
}

// NewScanner returns a Scanner of r's lines.
func NewScanner(r io.Reader) *Scanner {
	return &Scanner{src: r, split: ScanLines, maxToken: MaxScanTokenSize}
}

// Err returns the first error, nil if it was io.EOF.
func (s *Scanner) Err() error {
	if s.err == io.EOF {
		return nil
	}
	return s.err
}

// Bytes returns the token that Scan found; the next Scan may overwrite it.
func (s *Scanner) Bytes() []byte { return s.token }

// Text returns the token that Scan found.
func (s *Scanner) Text() string { return string(s.token) }

// Buffer sets the first buffer and the size of the largest token; it panics after scanning has begun.
func (s *Scanner) Buffer(buf []byte, max int) {
	if s.started {
		panic("Buffer called after Scan")
	}
	s.buf = buf[:cap(buf)]
	s.maxToken = max
}

// Split sets what tokens are; it panics after scanning has begun.
func (s *Scanner) Split(split SplitFunc) {
	if s.started {
		panic("Split called after Scan")
	}
	s.split = split
}

// Scan finds the next token; false at the end and at an error.
func (s *Scanner) Scan() bool {
	if s.done {
		return false
	}
	s.started = true
	for {
		if s.to > s.from || s.err != nil {
			found, stop := s.tryToken()
			if found {
				return s.token != nil
			}
			if stop {
				return false
			}
		}
		if s.err != nil { // no token in what is left
			s.from, s.to = 0, 0
			return s.stop(nil)
		}
		if !s.makeRoom() || !s.readMore() {
			return false
		}
	}
}

// stop ends the scan without a token, with err if it is the first error.
func (s *Scanner) stop(err error) bool {
	s.token = nil
	if err != nil && (s.err == nil || s.err == io.EOF) {
		s.err = err
	}
	return false
}

// tryToken asks the split function about what is in the buffer.
func (s *Scanner) tryToken() (found, stop bool) {
	advance, token, err := s.split(s.buf[s.from:s.to], s.err != nil)
	if err != nil {
		if err == ErrFinalToken {
			s.token = token
			s.done = true
			return true, false
		}
		return false, !s.stop(err)
	}
	switch {
	case advance < 0:
		return false, !s.stop(ErrNegativeAdvance)
	case advance > s.to-s.from:
		return false, !s.stop(ErrAdvanceTooFar)
	}
	s.from += advance
	s.token = token
	if token == nil {
		return false, false
	}
	if s.err == nil || advance > 0 {
		s.empties = 0
	} else if s.empties++; s.empties > maxEmptyReads {
		panic("bufio.Scan: too many empty tokens without progressing")
	}
	return true, false
}

// makeRoom makes the buffer able to take more.
func (s *Scanner) makeRoom() bool {
	if s.from > 0 && (s.to == len(s.buf) || s.from > len(s.buf)/2) {
		copy(s.buf, s.buf[s.from:s.to])
		s.to -= s.from
		s.from = 0
	}
	if s.to < len(s.buf) {
		return true
	}
	if len(s.buf) >= s.maxToken || len(s.buf) > 1<<62 {
		return s.stop(ErrTooLong)
	}
	size := 2 * len(s.buf)
	if size == 0 {
		size = firstBufferSize
	}
	grown := make([]byte, min(size, s.maxToken))
	s.to = copy(grown, s.buf[s.from:s.to])
	s.from = 0
	s.buf = grown
	return true
}

// readMore reads until there is something new or an error; false if the reader misbehaves.
func (s *Scanner) readMore() bool {
	for empty := 0; ; {
		n, err := s.src.Read(s.buf[s.to:])
		if n < 0 || n > len(s.buf)-s.to {
			s.stop(ErrBadReadCount)
			return true
		}
		s.to += n
		if err != nil {
			s.stop(err)
			return true
		}
		if n > 0 {
			s.empties = 0
			return true
		}
		if empty++; empty > maxEmptyReads {
			s.stop(io.ErrNoProgress)
			return true
		}
	}
}

// ScanBytes is a SplitFunc for single bytes.
func ScanBytes(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if len(data) == 0 {
		return 0, nil, nil
	}
	return 1, data[:1], nil
}

// ScanRunes is a SplitFunc for code points; an invalid byte becomes U+FFFD.
func ScanRunes(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if len(data) == 0 {
		return 0, nil, nil
	}
	if data[0] < utf8.RuneSelf {
		return 1, data[:1], nil
	}
	_, size := utf8.DecodeRune(data)
	if size > 1 {
		return size, data[:size], nil
	}
	if !atEOF && !utf8.FullRune(data) {
		return 0, nil, nil
	}
	return 1, []byte(string(utf8.RuneError)), nil
}

// ScanLines is a SplitFunc for lines without their end, \n or \r\n; the last one needs none.
func ScanLines(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if len(data) == 0 {
		return 0, nil, nil
	}
	line := data
	if i := bytealg.IndexByte(bytealg.View(data), '\n'); i >= 0 {
		advance, line = i+1, data[:i]
	} else if atEOF {
		advance = len(data)
	} else {
		return 0, nil, nil
	}
	if n := len(line); n > 0 && line[n-1] == '\r' {
		line = line[:n-1]
	}
	return advance, line, nil
}

// ScanWords is a SplitFunc for what stands between white space.
func ScanWords(data []byte, atEOF bool) (advance int, token []byte, err error) {
	start := 0
	for start < len(data) {
		r, size := rune(data[start]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(data[start:])
		}
		if !unicode.IsSpace(r) {
			break
		}
		start += size
	}
	for i := start; i < len(data); {
		r, size := rune(data[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(data[i:])
		}
		if unicode.IsSpace(r) {
			return i + size, data[start:i], nil
		}
		i += size
	}
	if atEOF && start < len(data) {
		return len(data), data[start:], nil
	}
	return start, nil, nil
}
