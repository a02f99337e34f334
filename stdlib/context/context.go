// Package context carries deadlines, cancellation and values along the calls of a request.
package context

import (
	"errors"
	"internal/rtype"
	"time"
)

// A Context carries a deadline, a cancellation signal and values. Its methods may be called by many goroutines.
type Context interface {
	// Deadline returns when the work should be given up; ok is false if no deadline is set.
	Deadline() (deadline time.Time, ok bool)
	// Done returns a channel that is closed on cancellation; nil if that cannot happen.
	Done() <-chan struct{}
	// Err returns nil until Done is closed, then why: Canceled or DeadlineExceeded.
	Err() error
	// Value returns the value that belongs to key, or nil.
	Value(key any) any
}

// Canceled is the error of a context that was canceled.
var Canceled = errors.New("context canceled")

// DeadlineExceeded is the error of a context whose deadline has passed.
var DeadlineExceeded error = deadlineExceededError{}

type deadlineExceededError struct{}

func (deadlineExceededError) Error() string   { return "context deadline exceeded" }
func (deadlineExceededError) Timeout() bool   { return true }
func (deadlineExceededError) Temporary() bool { return true }

// emptyCtx is never canceled and has neither deadline nor values.
type emptyCtx struct{}

func (emptyCtx) Deadline() (deadline time.Time, ok bool) { return }
func (emptyCtx) Done() <-chan struct{}                   { return nil }
func (emptyCtx) Err() error                              { return nil }
func (emptyCtx) Value(key any) any                       { return nil }

type backgroundCtx struct{ emptyCtx }

func (backgroundCtx) String() string { return "context.Background" }

type todoCtx struct{ emptyCtx }

func (todoCtx) String() string { return "context.TODO" }

// Background returns an empty Context, the root of all others.
func Background() Context { return backgroundCtx{} }

// TODO returns an empty Context, for where it is not yet clear which one to use.
func TODO() Context { return todoCtx{} }

type stringer interface{ String() string }

// nameOf describes c for the String methods.
func nameOf(c Context) string {
	if s, ok := c.(stringer); ok {
		return s.String()
	}
	return rtype.TypeString(c)
}

// describe is nameOf for keys and values, whose content is shown only if it says how.
func describe(v any) string {
	switch v := v.(type) {
	case stringer:
		return v.String()
	case string:
		return v
	case nil:
		return "<nil>"
	}
	return rtype.TypeString(v)
}

// A valueCtx adds one pair of key and value.
type valueCtx struct {
	Context
	key, val any
}

// WithValue returns a context in which key has the value val. The key must be comparable, and should be of a type that
// no other package uses.
func WithValue(parent Context, key, val any) Context {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	if key == nil {
		panic("nil key")
	}
	if !rtype.Comparable(key) {
		panic("key is not comparable")
	}
	return &valueCtx{parent, key, val}
}

func (c *valueCtx) String() string {
	return nameOf(c.Context) + ".WithValue(" + describe(c.key) + ", " + describe(c.val) + ")"
}

func (c *valueCtx) Value(key any) any {
	if c.key == key {
		return c.val
	}
	return lookUp(c.Context, key)
}

// withoutCancelCtx has the values of another context and nothing else.
type withoutCancelCtx struct {
	c Context
}

// WithoutCancel returns a context with parent's values that is not canceled when parent is.
func WithoutCancel(parent Context) Context {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	return withoutCancelCtx{parent}
}

func (withoutCancelCtx) Deadline() (deadline time.Time, ok bool) { return }
func (withoutCancelCtx) Done() <-chan struct{}                   { return nil }
func (withoutCancelCtx) Err() error                              { return nil }
func (c withoutCancelCtx) Value(key any) any                     { return lookUp(c, key) }
func (c withoutCancelCtx) String() string                        { return nameOf(c.c) + ".WithoutCancel" }

// ownKey is the key under which a cancelCtx gives itself.
var ownKey int

// lookUp goes up the chain of the contexts of this package in a loop, since chains may be long.
func lookUp(c Context, key any) any {
	for {
		switch at := c.(type) {
		case *valueCtx:
			if at.key == key {
				return at.val
			}
			c = at.Context
		case *cancelCtx:
			if key == &ownKey {
				return at
			}
			c = at.Context
		case *timerCtx:
			if key == &ownKey {
				return &at.cancelCtx
			}
			c = at.Context
		case withoutCancelCtx:
			if key == &ownKey { // it hides the cancellation above
				return nil
			}
			c = at.c
		case backgroundCtx, todoCtx:
			return nil
		default:
			return c.Value(key)
		}
	}
}
