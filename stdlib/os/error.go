package os

import (
	"errors"
	"io/fs"
	"syscall"
)

var (
	ErrInvalid    = fs.ErrInvalid
	ErrPermission = fs.ErrPermission
	ErrExist      = fs.ErrExist
	ErrNotExist   = fs.ErrNotExist
	ErrClosed     = fs.ErrClosed

	ErrNoDeadline       = errors.New("file type does not support deadline")
	ErrDeadlineExceeded = error(&deadlineError{})
	ErrProcessDone      = errors.New("os: process already finished")
)

type deadlineError struct{}

func (*deadlineError) Error() string   { return "i/o timeout" }
func (*deadlineError) Timeout() bool   { return true }
func (*deadlineError) Temporary() bool { return true }

type PathError = fs.PathError

// A SyscallError is an error from a system call that belongs to no file.
type SyscallError struct {
	Syscall string
	Err     error
}

func (e *SyscallError) Error() string { return e.Syscall + ": " + e.Err.Error() }
func (e *SyscallError) Unwrap() error { return e.Err }

func (e *SyscallError) Timeout() bool {
	t, ok := e.Err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// NewSyscallError is a SyscallError, or nil if err is nil.
func NewSyscallError(syscall string, err error) error {
	if err == nil {
		return nil
	}
	return &SyscallError{syscall, err}
}

// A LinkError says which operation on two paths went wrong.
type LinkError struct {
	Op  string
	Old string
	New string
	Err error
}

func (e *LinkError) Error() string { return e.Op + " " + e.Old + " " + e.New + ": " + e.Err.Error() }
func (e *LinkError) Unwrap() error { return e.Err }

// The Is functions look into this package's errors alone, not through wrapping ones.

func IsExist(err error) bool      { return isKind(err, ErrExist) }
func IsNotExist(err error) bool   { return isKind(err, ErrNotExist) }
func IsPermission(err error) bool { return isKind(err, ErrPermission) }

func IsTimeout(err error) bool {
	t, ok := bare(err).(interface{ Timeout() bool })
	return ok && t.Timeout()
}

func bare(err error) error {
	switch e := err.(type) {
	case *PathError:
		return e.Err
	case *LinkError:
		return e.Err
	case *SyscallError:
		return e.Err
	}
	return err
}

func isKind(err, kind error) bool {
	err = bare(err)
	if err == kind {
		return true
	}
	e, ok := err.(syscall.Errno)
	return ok && e.Is(kind)
}
