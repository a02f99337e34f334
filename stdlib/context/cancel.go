package context

import (
	"sync"
	"time"
)

// A CancelFunc tells an operation to give up; it does not wait. Calls after the first do nothing.
type CancelFunc func()

// A CancelCauseFunc is a CancelFunc that also sets the cause; nil means Canceled.
type CancelCauseFunc func(cause error)

// A canceler is a context that a parent can cancel.
type canceler interface {
	cancel(detach bool, err, cause error)
	Done() <-chan struct{}
}

// A cancelCtx can be canceled, and then cancels its children.
type cancelCtx struct {
	Context // the parent

	done     chan struct{}
	mu       sync.Mutex
	children map[canceler]struct{} // nil after cancellation
	err      error
	cause    error
	unhook   func() bool // stops what a parent of another kind was asked to call
}

// WithCancel returns a context that is canceled by the function that comes with it, or when parent is.
func WithCancel(parent Context) (ctx Context, cancel CancelFunc) {
	c := newCancelCtx(parent)
	return c, func() { c.cancel(true, Canceled, nil) }
}

// WithCancelCause is WithCancel with a cause.
func WithCancelCause(parent Context) (ctx Context, cancel CancelCauseFunc) {
	c := newCancelCtx(parent)
	return c, func(cause error) { c.cancel(true, Canceled, cause) }
}

func newCancelCtx(parent Context) *cancelCtx {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	c := &cancelCtx{}
	c.hang(parent, c)
	return c
}

// Cause returns why c was canceled: the cause if one was given, else Err.
func Cause(c Context) error {
	if own, ok := c.Value(&ownKey).(*cancelCtx); ok {
		own.mu.Lock()
		cause := own.cause
		own.mu.Unlock()
		if cause != nil {
			return cause
		}
	}
	return c.Err()
}

func (c *cancelCtx) String() string { return nameOf(c.Context) + ".WithCancel" }

func (c *cancelCtx) Done() <-chan struct{} { return c.done }

func (c *cancelCtx) Err() error {
	c.mu.Lock()
	err := c.err
	c.mu.Unlock()
	return err
}

func (c *cancelCtx) Value(key any) any {
	if key == &ownKey {
		return c
	}
	return lookUp(c.Context, key)
}

// hang makes c a child of parent; self is the context that c is part of.
func (c *cancelCtx) hang(parent Context, self canceler) {
	c.Context = parent
	c.done = make(chan struct{})
	up := parent.Done()
	if up == nil {
		return // never canceled
	}
	select {
	case <-up:
		self.cancel(false, parent.Err(), Cause(parent))
		return
	default:
	}
	if p := ownParent(parent); p != nil {
		p.adopt(self)
		return
	}
	if p, ok := parent.(interface{ AfterFunc(func()) func() bool }); ok {
		stop := p.AfterFunc(func() { self.cancel(false, parent.Err(), Cause(parent)) })
		c.mu.Lock()
		c.unhook = stop
		c.mu.Unlock()
		return
	}
	go func() {
		select {
		case <-up:
			self.cancel(false, parent.Err(), Cause(parent))
		case <-self.Done():
		}
	}()
}

// ownParent returns the cancelCtx that parent's cancellation comes from, nil if it is of another kind or puts a channel
// of its own before it.
func ownParent(parent Context) *cancelCtx {
	p, ok := parent.Value(&ownKey).(*cancelCtx)
	if !ok || (<-chan struct{})(p.done) != parent.Done() {
		return nil
	}
	return p
}

func (c *cancelCtx) adopt(child canceler) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.err != nil {
		child.cancel(false, c.err, c.cause)
		return
	}
	if c.children == nil {
		c.children = map[canceler]struct{}{}
	}
	c.children[child] = struct{}{}
}

// cancel closes done, cancels the children and, if detach is set, leaves the parent.
func (c *cancelCtx) cancel(detach bool, err, cause error) {
	if c.end(err, cause) && detach {
		c.leave(c)
	}
}

// end does all but leaving the parent; it reports whether c was not canceled yet.
func (c *cancelCtx) end(err, cause error) bool {
	if cause == nil {
		cause = err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.err != nil {
		return false
	}
	c.err = err
	c.cause = cause
	close(c.done)
	for child := range c.children {
		child.cancel(false, err, cause) // the child's lock is taken while ours is held
	}
	c.children = nil
	return true
}

// leave removes self from the parent's children.
func (c *cancelCtx) leave(self canceler) {
	c.mu.Lock()
	unhook := c.unhook
	c.mu.Unlock()
	if unhook != nil {
		unhook()
		return
	}
	if p := ownParent(c.Context); p != nil {
		p.mu.Lock()
		delete(p.children, self)
		p.mu.Unlock()
	}
}

// A timerCtx is canceled by a timer, if not otherwise before.
type timerCtx struct {
	cancelCtx
	timer    *time.Timer // guarded by mu
	deadline time.Time
}

// WithDeadline returns a context that is canceled at d at the latest.
func WithDeadline(parent Context, d time.Time) (Context, CancelFunc) {
	return WithDeadlineCause(parent, d, nil)
}

// WithDeadlineCause is WithDeadline with the cause that a passed deadline has.
func WithDeadlineCause(parent Context, d time.Time, cause error) (Context, CancelFunc) {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	if earlier, ok := parent.Deadline(); ok && earlier.Before(d) {
		return WithCancel(parent)
	}
	c := &timerCtx{deadline: d}
	c.hang(parent, c)
	left := time.Until(d)
	if left <= 0 {
		c.cancel(true, DeadlineExceeded, cause)
		return c, func() { c.cancel(false, Canceled, nil) }
	}
	c.mu.Lock()
	if c.err == nil {
		c.timer = time.AfterFunc(left, func() { c.cancel(true, DeadlineExceeded, cause) })
	}
	c.mu.Unlock()
	return c, func() { c.cancel(true, Canceled, nil) }
}

// WithTimeout is WithDeadline with the deadline now + timeout.
func WithTimeout(parent Context, timeout time.Duration) (Context, CancelFunc) {
	return WithDeadline(parent, time.Now().Add(timeout))
}

// WithTimeoutCause is WithTimeout with the cause that a passed deadline has.
func WithTimeoutCause(parent Context, timeout time.Duration, cause error) (Context, CancelFunc) {
	return WithDeadlineCause(parent, time.Now().Add(timeout), cause)
}

func (c *timerCtx) Deadline() (deadline time.Time, ok bool) { return c.deadline, true }

func (c *timerCtx) String() string {
	return nameOf(c.Context) + ".WithDeadline(" + c.deadline.String() + " [" + time.Until(c.deadline).String() + "])"
}

func (c *timerCtx) cancel(detach bool, err, cause error) {
	if c.end(err, cause) && detach {
		c.leave(c)
	}
	c.mu.Lock()
	if c.timer != nil {
		c.timer.Stop()
		c.timer = nil
	}
	c.mu.Unlock()
}

// An afterFuncCtx starts a function when it is canceled.
type afterFuncCtx struct {
	cancelCtx
	once sync.Once // either starts the function or stops it from being started
	f    func()
}

// AfterFunc calls f in a goroutine of its own once ctx is done. stop prevents that, and reports whether it did.
func AfterFunc(ctx Context, f func()) (stop func() bool) {
	c := &afterFuncCtx{f: f}
	c.hang(ctx, c)
	return func() bool {
		stopped := false
		c.once.Do(func() { stopped = true })
		if stopped {
			c.cancel(true, Canceled, nil)
		}
		return stopped
	}
}

func (c *afterFuncCtx) cancel(detach bool, err, cause error) {
	if c.end(err, cause) && detach {
		c.leave(c)
	}
	c.once.Do(func() { go c.f() })
}
