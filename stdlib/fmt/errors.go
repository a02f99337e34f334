package fmt

import "errors"

type wrapError struct {
	msg string
	err error
}

func (e *wrapError) Error() string { return e.msg }
func (e *wrapError) Unwrap() error { return e.err }

type wrapErrors struct {
	msg  string
	errs []error
}

func (e *wrapErrors) Error() string   { return e.msg }
func (e *wrapErrors) Unwrap() []error { return e.errs }

// Errorf returns an error with the text that Sprintf gives. The error operands of %w verbs are what it wraps.
func Errorf(format string, a ...any) error {
	p := newPrinter()
	p.mayWrap = true
	p.directives(format, a)
	text := string(p.out)
	wrapped := p.wrapped
	p.release()
	switch len(wrapped) {
	case 0:
		return errors.New(text)
	case 1:
		e := &wrapError{msg: text}
		e.err, _ = a[wrapped[0]].(error)
		return e
	}
	e := &wrapErrors{msg: text}
	for i := range a { // once each, in the order of the operands
		for _, w := range wrapped {
			if w == i {
				if err, ok := a[i].(error); ok {
					e.errs = append(e.errs, err)
				}
				break
			}
		}
	}
	return e
}
