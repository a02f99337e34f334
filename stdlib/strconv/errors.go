// Package strconv converts between values of basic types and their text.
package strconv

import "errors"

// ErrRange says that a value is out of range for its type.
var ErrRange = errors.New("value out of range")

// ErrSyntax says that a text does not have the right syntax.
var ErrSyntax = errors.New("invalid syntax")

// IntSize is the size of an int in bits.
const IntSize = 64

// A NumError records a failed conversion.
type NumError struct {
	Func string // the function that failed: ParseBool, ParseInt, ParseUint, ParseFloat, ParseComplex
	Num  string // the input
	Err  error  // the reason: ErrRange, ErrSyntax, …
}

func (e *NumError) Error() string {
	return "strconv." + e.Func + ": parsing " + Quote(e.Num) + ": " + e.Err.Error()
}

func (e *NumError) Unwrap() error { return e.Err }

// The input may be part of something large or reused, so errors keep a copy of their own.
func copyText(s string) string { return string([]byte(s)) }

func failSyntax(fn, s string) *NumError { return &NumError{fn, copyText(s), ErrSyntax} }

func failRange(fn, s string) *NumError { return &NumError{fn, copyText(s), ErrRange} }
