package io

import (
	"errors"
	"sync"
)

// ErrClosedPipe says that a write went to, or a read came from, the closed end of a pipe.
var ErrClosedPipe = errors.New("io: read/write on closed pipe")

// A pipe hands the writer's slice to readers, who answer how much of it they took. Each end has an error that
// closing sets once; closing either end closes done.
type pipe struct {
	writers sync.Mutex // one Write at a time
	data    chan []byte
	taken   chan int

	mu     sync.Mutex // guards what follows
	done   chan struct{}
	closed bool
	rerr   error // set by the reader's end: what writers get
	werr   error // set by the writer's end: what readers get
}

// Pipe returns the two ends of a synchronous pipe without buffer.
func Pipe() (*PipeReader, *PipeWriter) {
	p := &pipe{data: make(chan []byte), taken: make(chan int), done: make(chan struct{})}
	return &PipeReader{p}, &PipeWriter{p}
}

// close sets *slot, which is rerr or werr, if it is not set, and wakes everybody.
func (p *pipe) close(slot *error, err error) {
	p.mu.Lock()
	if *slot == nil {
		*slot = err
	}
	if !p.closed {
		p.closed = true
		close(p.done)
	}
	p.mu.Unlock()
}

// readError is what a reader gets after the close; the own end's closing shows as ErrClosedPipe.
func (p *pipe) readError() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.rerr == nil && p.werr != nil {
		return p.werr
	}
	return ErrClosedPipe
}

func (p *pipe) writeError() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.werr == nil && p.rerr != nil {
		return p.rerr
	}
	return ErrClosedPipe
}

func (p *pipe) read(b []byte) (n int, err error) {
	select {
	case <-p.done:
		return 0, p.readError()
	default:
	}
	select {
	case data := <-p.data:
		n = copy(b, data)
		p.taken <- n
		return n, nil
	case <-p.done:
		return 0, p.readError()
	}
}

func (p *pipe) write(b []byte) (n int, err error) {
	select {
	case <-p.done:
		return 0, p.writeError()
	default:
	}
	p.writers.Lock()
	defer p.writers.Unlock()
	for once := true; once || len(b) > 0; once = false {
		select {
		case p.data <- b:
			got := <-p.taken
			b = b[got:]
			n += got
		case <-p.done:
			return n, p.writeError()
		}
	}
	return n, nil
}

// A PipeReader is the reading end of a pipe.
type PipeReader struct{ p *pipe }

// Read waits for a writer or the closing of the writing end; then it returns that end's error, or EOF.
func (r *PipeReader) Read(data []byte) (n int, err error) { return r.p.read(data) }

// Close closes the reading end; writes then fail with ErrClosedPipe.
func (r *PipeReader) Close() error { return r.CloseWithError(nil) }

// CloseWithError closes the reading end; writes then fail with err.
func (r *PipeReader) CloseWithError(err error) error {
	if err == nil {
		err = ErrClosedPipe
	}
	r.p.close(&r.p.rerr, err)
	return nil
}

// A PipeWriter is the writing end of a pipe.
type PipeWriter struct{ p *pipe }

// Write waits until readers have taken all of data or the reading end is closed.
func (w *PipeWriter) Write(data []byte) (n int, err error) { return w.p.write(data) }

// Close closes the writing end; reads then return EOF.
func (w *PipeWriter) Close() error { return w.CloseWithError(nil) }

// CloseWithError closes the writing end; reads then return err, or EOF if err is nil.
func (w *PipeWriter) CloseWithError(err error) error {
	if err == nil {
		err = EOF
	}
	w.p.close(&w.p.werr, err)
	return nil
}
