// Package errors makes and inspects error values.
package errors

// errorString is the error that New returns.  It is used by pointer, so that two errors of equal text differ.
type errorString struct {
	s string
}

func (e *errorString) Error() string { return e.s }

// New returns a new error with the given text; each call gives a distinct value.
func New(text string) error {
	return &errorString{text}
}

// ErrUnsupported says that an operation cannot be performed because it is not supported.
var ErrUnsupported = New("unsupported operation")

// joinError holds at least one error, none of them nil.
type joinError struct {
	parts []error
}

// Join combines the non-nil errors among errs; it returns nil if there are none.
func Join(errs ...error) error {
	count := 0
	for _, err := range errs {
		if err != nil {
			count++
		}
	}
	if count == 0 {
		return nil
	}
	parts := make([]error, 0, count)
	for _, err := range errs {
		if err != nil {
			parts = append(parts, err)
		}
	}
	return &joinError{parts}
}

func (e *joinError) Error() string {
	text := e.parts[0].Error()
	if len(e.parts) == 1 {
		return text
	}
	buf := []byte(text)
	for _, err := range e.parts[1:] {
		buf = append(buf, '\n')
		buf = append(buf, err.Error()...)
	}
	return string(buf)
}

func (e *joinError) Unwrap() []error { return e.parts }
