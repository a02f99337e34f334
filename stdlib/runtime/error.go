// Package runtime is the program's view of the engine: goroutines, collection, stacks.
package runtime

// Error is what run-time panics carry.
type Error interface {
	error
	RuntimeError()
}

// The engine makes these values itself (runtime/obj/panics.h): their layout is fixed.

// errorString's text is the message without "runtime error: ".
type errorString string

func (e errorString) RuntimeError() {}
func (e errorString) Error() string { return errorText(e) }

// plainError's text is the whole message.
type plainError string

func (e plainError) RuntimeError() {}
func (e plainError) Error() string { return string(e) }

type boundsError struct {
	x      int64
	y      int
	signed bool
	code   uint8
}

func (e boundsError) RuntimeError() {}
func (e boundsError) Error() string { return errorText(e) }

// A TypeAssertionError explains a failed type assertion.
type TypeAssertionError struct {
	inter, concrete, asserted, missing string
}

func (*TypeAssertionError) RuntimeError()   {}
func (e *TypeAssertionError) Error() string { return errorText(e) }

// A PanicNilError is the value of panic(nil).
type PanicNilError struct {
	_ [0]func()
}

func (*PanicNilError) RuntimeError()   {}
func (e *PanicNilError) Error() string { return errorText(e) }

// errorText is the message of a value of one of the types above.
func errorText(e any) string
