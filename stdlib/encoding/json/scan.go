// Package json writes Go values as JSON (RFC 8259) and reads them back.
package json

import "strconv"

// A SyntaxError says where a text stops being JSON: Offset bytes were read before it was noticed.
type SyntaxError struct {
	msg    string
	Offset int64
}

func (e *SyntaxError) Error() string { return e.msg }

// scanState is what the scanner remembers between two pieces of a text. json_native.cpp changes it.
type scanState struct {
	state int
	depth int
}

// States of the scanner, those that the Go side needs by name; json_native.cpp has them all, in this order.
const (
	stateBeginValue = 0
	stateEnd        = 7 // behind a value that is not within another
	stateZero       = 15
	stateInteger    = 16
	stateFraction   = 18
	stateExponent   = 21
	stateTooDeep    = 32
)

// contexts is how the error text of a character that does not suit the state goes on.
var contexts = [...]string{
	"looking for beginning of value",
	"looking for beginning of value",
	"looking for beginning of object key string",
	"looking for beginning of object key string",
	"after object key",
	"after object key:value pair",
	"after array element",
	"after top-level value",
	"in string literal",
	"in string escape code",
	`in \u hexadecimal character escape`,
	`in \u hexadecimal character escape`,
	`in \u hexadecimal character escape`,
	`in \u hexadecimal character escape`,
	"in numeric literal",
	"in numeric literal",
	"in numeric literal",
	"after decimal point in numeric literal",
	"in numeric literal",
	"in exponent of numeric literal",
	"in exponent of numeric literal",
	"in numeric literal",
	"in literal true (expecting 'r')",
	"in literal true (expecting 'u')",
	"in literal true (expecting 'e')",
	"in literal false (expecting 'a')",
	"in literal false (expecting 'l')",
	"in literal false (expecting 's')",
	"in literal false (expecting 'e')",
	"in literal null (expecting 'u')",
	"in literal null (expecting 'l')",
	"in literal null (expecting 'l')",
}

// Why scanPiece stopped.
const (
	eventMore  = iota // the piece is used up
	eventValue        // the outermost value is complete
	eventError        // the next byte does not suit the state
	eventStack        // the stack is full
)

// A scanner reads one value after the other, of any number of pieces.
type scanner struct {
	scanState
	stack []byte
	taken int64 // bytes of all values so far
}

func (s *scanner) reset() { s.scanState = scanState{} }

// next goes on with data. done: the value is complete, and took n bytes of data. Not done, and no error: all of data
// belongs to the value.
func (s *scanner) next(data []byte) (n int, done bool, err error) {
	if s.stack == nil {
		s.stack = make([]byte, 32)
	}
	for {
		step, event := scanPiece(&s.scanState, s.stack, data[n:])
		n += step
		s.taken += int64(step)
		switch event {
		case eventValue:
			return n, true, nil
		case eventError:
			s.taken++
			return n, false, s.failure(data[n])
		case eventStack:
			s.stack = append(s.stack, make([]byte, len(s.stack))...)
		default:
			if n == len(data) {
				return n, false, nil
			}
		}
	}
}

func (s *scanner) failure(c byte) error {
	if s.state == stateTooDeep {
		return &SyntaxError{"invalid character " + quoteChar(c) + " exceeded max depth", s.taken}
	}
	return &SyntaxError{"invalid character " + quoteChar(c) + " " + contexts[s.state], s.taken}
}

// completeAtEnd reports whether the value is complete if nothing comes behind it: a number.
func (s *scanner) completeAtEnd() bool {
	if s.depth > 0 {
		return false
	}
	switch s.state {
	case stateZero, stateInteger, stateFraction, stateExponent, stateEnd:
		return true
	}
	return false
}

func quoteChar(c byte) string {
	switch c {
	case '\'':
		return `'\''`
	case '"':
		return `'"'`
	}
	s := strconv.Quote(string(rune(c)))
	return "'" + s[1:len(s)-1] + "'"
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// check reports what is wrong with data as one JSON value.
func check(data []byte) error {
	var s scanner
	n, done, err := s.next(data)
	if err != nil {
		return err
	}
	if !done {
		if s.completeAtEnd() {
			return nil
		}
		if _, _, err := s.next([]byte{' '}); err != nil { // the text of a number or word that breaks off
			return &SyntaxError{err.Error(), int64(len(data))}
		}
		return &SyntaxError{"unexpected end of JSON input", int64(len(data))}
	}
	for ; n < len(data); n++ {
		if c := data[n]; !isSpace(c) {
			return &SyntaxError{"invalid character " + quoteChar(c) + " " + contexts[stateEnd], int64(n) + 1}
		}
	}
	return nil
}

// Valid reports whether data is a JSON text.
func Valid(data []byte) bool { return check(data) == nil }

// valueEnd returns where the value ends that begins at data[at]; data is known to be JSON.
func valueEnd(data []byte, at int) int {
	var s scanner
	n, _, _ := s.next(data[at:])
	return at + n
}
