// Package csv reads and writes comma-separated values (RFC 4180).
package csv

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strconv"
	"unicode"
	"unicode/utf8"
)

// A ParseError says where a record is wrong. Lines and columns, in bytes, count from 1.
type ParseError struct {
	StartLine int // where the record begins
	Line      int
	Column    int
	Err       error
}

func (e *ParseError) Error() string {
	line := strconv.Itoa(e.Line)
	if e.Err == ErrFieldCount {
		return "record on line " + line + ": " + e.Err.Error()
	}
	place := "parse error on line " + line + ", column " + strconv.Itoa(e.Column) + ": " + e.Err.Error()
	if e.StartLine != e.Line {
		return "record on line " + strconv.Itoa(e.StartLine) + "; " + place
	}
	return place
}

func (e *ParseError) Unwrap() error { return e.Err }

var (
	ErrBareQuote     = errors.New("bare \" in non-quoted-field")
	ErrQuote         = errors.New("extraneous or missing \" in quoted-field")
	ErrFieldCount    = errors.New("wrong number of fields")
	ErrTrailingComma = errors.New("extra delimiter at end of line") // no longer returned

	errDelimiter = errors.New("csv: invalid field or comment delimiter")
)

func validDelimiter(r rune) bool {
	return r != 0 && r != '"' && r != '\r' && r != '\n' && utf8.ValidRune(r) && r != utf8.RuneError
}

// A Reader reads records, the lines of a text. The fields may be changed before the first Read.
type Reader struct {
	Comma            rune
	Comment          rune // lines that begin with it are left out; 0: none
	FieldsPerRecord  int  // 0: as many as the first record has; negative: any
	LazyQuotes       bool // quotes may stand where they should not
	TrimLeadingSpace bool
	ReuseRecord      bool // Read returns the same slice again
	TrailingComma    bool // means nothing any more

	r      *bufio.Reader
	line   int
	offset int64
	long   []byte // a line that is longer than r's buffer

	text   []byte // the fields of the record, one behind the other
	ends   []int
	places []place
	last   []string
}

type place struct{ line, column int }

func NewReader(r io.Reader) *Reader { return &Reader{Comma: ',', r: bufio.NewReader(r)} }

// Read returns the next record, io.EOF at the end; with a wrong number of fields the record and ErrFieldCount.
func (r *Reader) Read() (record []string, err error) {
	if r.ReuseRecord {
		record, err = r.record(r.last)
		r.last = record
		return record, err
	}
	return r.record(nil)
}

// ReadAll returns all records that are left.
func (r *Reader) ReadAll() (records [][]string, err error) {
	for {
		record, err := r.record(nil)
		if err == io.EOF {
			return records, nil
		}
		if err != nil {
			return nil, err
		}
		records = append(records, record)
	}
}

// FieldPos returns where a field of the last record begins.
func (r *Reader) FieldPos(field int) (line, column int) {
	if field < 0 || field >= len(r.places) {
		panic("out of range index passed to FieldPos")
	}
	return r.places[field].line, r.places[field].column
}

// InputOffset is the place in the input behind what was read.
func (r *Reader) InputOffset() int64 { return r.offset }

// readLine returns the next line with its newline; \r\n counts as \n, a \r at the end as nothing.
func (r *Reader) readLine() ([]byte, error) {
	line, err := r.r.ReadSlice('\n')
	if err == bufio.ErrBufferFull {
		r.long = append(r.long[:0], line...)
		for err == bufio.ErrBufferFull {
			line, err = r.r.ReadSlice('\n')
			r.long = append(r.long, line...)
		}
		line = r.long
	}
	size := len(line)
	if size > 0 && err == io.EOF {
		err = nil
		if line[size-1] == '\r' {
			line = line[:size-1]
		}
	}
	r.line++
	r.offset += int64(size)
	if n := len(line); n >= 2 && line[n-2] == '\r' && line[n-1] == '\n' {
		line[n-2] = '\n'
		line = line[:n-1]
	}
	return line, err
}

func newlineLength(b []byte) int {
	if len(b) > 0 && b[len(b)-1] == '\n' {
		return 1
	}
	return 0
}

func (r *Reader) record(reuse []string) ([]string, error) {
	if r.Comma == r.Comment || !validDelimiter(r.Comma) || r.Comment != 0 && !validDelimiter(r.Comment) {
		return nil, errDelimiter
	}
	var line []byte
	for {
		var err error
		line, err = r.readLine()
		if r.Comment != 0 && firstRune(line) == r.Comment {
			continue
		}
		if err == nil && len(line) == newlineLength(line) {
			continue // an empty line
		}
		if err != nil {
			return nil, err
		}
		break
	}
	first := r.line
	err := r.fields(line)
	text := string(r.text)
	record := reuse[:0]
	start := 0
	for _, end := range r.ends {
		record = append(record, text[start:end])
		start = end
	}
	if record == nil {
		record = []string{}
	}
	switch {
	case r.FieldsPerRecord > 0:
		if len(record) != r.FieldsPerRecord && err == nil {
			err = &ParseError{first, first, 1, ErrFieldCount}
		}
	case r.FieldsPerRecord == 0:
		r.FieldsPerRecord = len(record)
	}
	return record, err
}

func firstRune(b []byte) rune {
	c, _ := utf8.DecodeRune(b)
	return c
}

// fields takes the line apart, and the lines behind it where a quoted field goes on there.
func (r *Reader) fields(line []byte) error {
	r.text, r.ends, r.places = r.text[:0], r.ends[:0], r.places[:0]
	comma := string(r.Comma)
	start := r.line
	at := place{r.line, 1}
	for {
		if r.TrimLeadingSpace {
			i := bytes.IndexFunc(line, func(c rune) bool { return !unicode.IsSpace(c) })
			if i < 0 {
				i = len(line)
				at.column -= newlineLength(line)
			}
			line = line[i:]
			at.column += i
		}
		if len(line) == 0 || line[0] != '"' {
			i := bytes.Index(line, []byte(comma))
			field := line
			if i >= 0 {
				field = field[:i]
			} else {
				field = field[:len(field)-newlineLength(field)]
			}
			if !r.LazyQuotes {
				if j := bytes.IndexByte(field, '"'); j >= 0 {
					return &ParseError{start, r.line, at.column + j, ErrBareQuote}
				}
			}
			r.text = append(r.text, field...)
			r.ends = append(r.ends, len(r.text))
			r.places = append(r.places, at)
			if i < 0 {
				return nil
			}
			line = line[i+len(comma):]
			at.column += i + len(comma)
			continue
		}
		more, rest, behind, err := r.quotedField(line, start, at)
		if err != nil || !more {
			return err
		}
		line, at = rest, behind
	}
}

// quotedField reads a field that begins with a quote at line[0]; more: another one follows in rest.
func (r *Reader) quotedField(line []byte, start int, at place) (more bool, rest []byte, behind place, err error) {
	comma := string(r.Comma)
	field := at
	line = line[1:]
	at.column++
	done := func() {
		r.ends = append(r.ends, len(r.text))
		r.places = append(r.places, field)
	}
	for {
		i := bytes.IndexByte(line, '"')
		switch {
		case i >= 0:
			r.text = append(r.text, line[:i]...)
			line = line[i+1:]
			at.column += i + 1
			switch {
			case len(line) > 0 && line[0] == '"': // "" is a quote
				r.text = append(r.text, '"')
				line = line[1:]
				at.column++
			case bytes.HasPrefix(line, []byte(comma)):
				done()
				at.column += len(comma)
				return true, line[len(comma):], at, nil
			case len(line) == newlineLength(line):
				done()
				return false, nil, at, nil
			case r.LazyQuotes:
				r.text = append(r.text, '"')
			default:
				return false, nil, at, &ParseError{start, r.line, at.column - 1, ErrQuote}
			}
		case len(line) > 0: // the field goes on in the next line
			r.text = append(r.text, line...)
			at.column += len(line)
			line, err = r.readLine()
			if len(line) > 0 {
				at = place{at.line + 1, 1}
			}
			if err == io.EOF {
				err = nil
			}
			if err != nil {
				return false, nil, at, err
			}
		default: // the end of the input
			if !r.LazyQuotes {
				return false, nil, at, &ParseError{start, at.line, at.column, ErrQuote}
			}
			done()
			return false, nil, at, nil
		}
	}
}
