package exec

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"strings"
	"syscall"
	"time"
)

const isDirectory = syscall.EISDIR

// ErrWaitDelay is that a program's output was not at its end when WaitDelay was over.
var ErrWaitDelay = errors.New("exec: WaitDelay expired before I/O complete")

// An ExitError is that a program ended with a status other than 0. Stderr is what it wrote there last, where Output has
// collected that.
type ExitError struct {
	*os.ProcessState
	Stderr []byte
}

func (e *ExitError) Error() string { return e.ProcessState.String() }

// A Cmd is a program that is to run, runs, or has run; it runs once.
type Cmd struct {
	Path         string
	Args         []string  // with the program's name
	Env          []string  // nil: this program's; of equal names the last counts
	Dir          string    // empty: the current one
	Stdin        io.Reader // nil: nothing
	Stdout       io.Writer // nil: nowhere
	Stderr       io.Writer
	ExtraFiles   []*os.File // descriptors from 3 on
	SysProcAttr  *syscall.SysProcAttr
	Process      *os.Process
	ProcessState *os.ProcessState
	Err          error         // of LookPath
	Cancel       func() error  // what is done when the context ends
	WaitDelay    time.Duration // how long, after that, the output is waited for; 0: for ever

	ctx        context.Context
	childFiles []*os.File     // closed once the program has them
	ourFiles   []io.Closer    // closed at its end
	copying    []func() error // each runs in a goroutine of its own
	copied     chan error
	watched    chan error // of the goroutine that watches the context
	waited     bool
}

// Command returns a Cmd for the program name, which is looked for as LookPath does it.
func Command(name string, arg ...string) *Cmd {
	c := &Cmd{Path: name, Args: append([]string{name}, arg...)}
	if !strings.Contains(name, "/") {
		path, err := LookPath(name)
		if path != "" {
			c.Path = path
		}
		c.Err = err
	}
	return c
}

// CommandContext is Command with a context whose end kills the program.
func CommandContext(ctx context.Context, name string, arg ...string) *Cmd {
	if ctx == nil {
		panic("nil Context")
	}
	c := Command(name, arg...)
	c.ctx = ctx
	c.Cancel = func() error { return c.Process.Kill() }
	return c
}

func (c *Cmd) String() string {
	if c.Err != nil {
		return strings.Join(c.Args, " ")
	}
	return strings.Join(append([]string{c.Path}, c.Args[1:]...), " ")
}

// Environ is the environment that the program gets.
func (c *Cmd) Environ() []string {
	env := c.Env
	if env == nil {
		env = os.Environ()
		if c.Dir != "" {
			env = append(env, "PWD="+c.Dir)
		}
	}
	return lastOfEach(env)
}

// lastOfEach drops settings that a later one overrides.
func lastOfEach(env []string) []string {
	out := make([]string, 0, len(env))
	seen := map[string]bool{}
	for n := len(env) - 1; n >= 0; n-- {
		i := strings.Index(env[n], "=")
		if i <= 0 {
			if i < 0 && env[n] != "" {
				out = append(out, env[n])
			}
			continue
		}
		if name := env[n][:i]; !seen[name] {
			seen[name] = true
			out = append(out, env[n])
		}
	}
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return out
}

// input is the file that the program reads.
func (c *Cmd) input() (*os.File, error) {
	if c.Stdin == nil {
		f, err := os.Open(os.DevNull)
		if err == nil {
			c.childFiles = append(c.childFiles, f)
		}
		return f, err
	}
	if f, ok := c.Stdin.(*os.File); ok {
		return f, nil
	}
	r, w, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	c.childFiles = append(c.childFiles, r)
	c.ourFiles = append(c.ourFiles, w)
	c.copying = append(c.copying, func() error {
		_, err := io.Copy(w, c.Stdin)
		if errors.Is(err, syscall.EPIPE) { // the program does not read all: its business
			err = nil
		}
		if e := w.Close(); err == nil {
			err = e
		}
		return err
	})
	return r, nil
}

// output is the file that the program writes what w is to get.
func (c *Cmd) output(w io.Writer) (*os.File, error) {
	if w == nil {
		f, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
		if err == nil {
			c.childFiles = append(c.childFiles, f)
		}
		return f, err
	}
	if f, ok := w.(*os.File); ok {
		return f, nil
	}
	r, pw, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	c.childFiles = append(c.childFiles, pw)
	c.ourFiles = append(c.ourFiles, r)
	c.copying = append(c.copying, func() error {
		_, err := io.Copy(w, r)
		r.Close()
		return err
	})
	return pw, nil
}

// same reports whether two writers are one, whatever their types.
func same(a, b io.Writer) (equal bool) {
	defer func() { recover() }() // of types without ==
	return a == b
}

func (c *Cmd) files() ([]*os.File, error) {
	in, err := c.input()
	if err != nil {
		return nil, err
	}
	out, err := c.output(c.Stdout)
	if err != nil {
		return nil, err
	}
	errOut := out
	if c.Stderr == nil || !same(c.Stderr, c.Stdout) {
		if errOut, err = c.output(c.Stderr); err != nil {
			return nil, err
		}
	}
	return append([]*os.File{in, out, errOut}, c.ExtraFiles...), nil
}

// Run starts the program and waits for its end.
func (c *Cmd) Run() error {
	if err := c.Start(); err != nil {
		return err
	}
	return c.Wait()
}

// Start starts the program.
func (c *Cmd) Start() error {
	if c.Process != nil {
		return errors.New("exec: already started")
	}
	err := c.start()
	for _, f := range c.childFiles {
		f.Close()
	}
	c.childFiles = nil
	if err != nil {
		c.closeOurs()
		return err
	}
	c.copied = make(chan error, len(c.copying))
	for _, work := range c.copying {
		go func() { c.copied <- work() }()
	}
	if c.ctx != nil && c.ctx.Done() != nil {
		c.watch()
	}
	return nil
}

func (c *Cmd) closeOurs() {
	for _, f := range c.ourFiles {
		f.Close()
	}
	c.ourFiles = nil
}

func (c *Cmd) start() error {
	if c.Path == "" && c.Err == nil {
		c.Err = errors.New("exec: no command")
	}
	if c.Err != nil {
		return c.Err
	}
	if c.Cancel != nil && c.ctx == nil {
		return errors.New("exec: command with a non-nil Cancel was not created with CommandContext")
	}
	if c.ctx != nil {
		select {
		case <-c.ctx.Done():
			return c.ctx.Err()
		default:
		}
	}
	files, err := c.files()
	if err != nil {
		return err
	}
	args := c.Args
	if len(args) == 0 {
		args = []string{c.Path}
	}
	c.Process, err = os.StartProcess(c.Path, args, &os.ProcAttr{Dir: c.Dir, Files: files, Env: c.Environ(), Sys: c.SysProcAttr})
	return err
}

// watch has a goroutine wait for the context's end or for Wait, which asks it by a send on ended.
func (c *Cmd) watch() {
	ended := make(chan error)
	c.watched = ended
	go func() {
		select {
		case ended <- nil:
			return
		case <-c.ctx.Done():
		}
		err := c.ctx.Err()
		if c.Cancel != nil {
			if e := c.Cancel(); e != nil {
				if err = e; errors.Is(e, os.ErrProcessDone) {
					err = nil
				}
			}
		}
		ended <- err
	}()
}

// Wait waits until the program has ended and its input and output are copied.
func (c *Cmd) Wait() error {
	if c.Process == nil {
		return errors.New("exec: not started")
	}
	if c.waited {
		return errors.New("exec: Wait was already called")
	}
	c.waited = true
	state, err := c.Process.Wait()
	if err == nil && !state.Success() {
		err = &ExitError{ProcessState: state}
	}
	c.ProcessState = state
	if c.watched != nil {
		if e := <-c.watched; e != nil && err == nil { // that the program was killed tells as much
			err = e
		}
	}
	if e := c.awaitCopies(); err == nil {
		err = e
	}
	c.closeOurs()
	return err
}

// awaitCopies waits for the goroutines that copy, as long as WaitDelay allows.
func (c *Cmd) awaitCopies() (first error) {
	var late <-chan time.Time
	if c.WaitDelay > 0 {
		timer := time.NewTimer(c.WaitDelay)
		defer timer.Stop()
		late = timer.C
	}
	for range c.copying {
		select {
		case err := <-c.copied:
			if first == nil {
				first = err
			}
		case <-late:
			c.closeOurs()
			return ErrWaitDelay
		}
	}
	return first
}

// Output runs the program and returns what it writes to its standard output.
func (c *Cmd) Output() ([]byte, error) {
	if c.Stdout != nil {
		return nil, errors.New("exec: Stdout already set")
	}
	var out bytes.Buffer
	c.Stdout = &out
	var log *edges
	if c.Stderr == nil {
		log = &edges{}
		c.Stderr = log
	}
	err := c.Run()
	if e, ok := err.(*ExitError); ok && log != nil {
		e.Stderr = log.text()
	}
	return out.Bytes(), err
}

// CombinedOutput runs the program and returns what it writes to its standard output and standard error.
func (c *Cmd) CombinedOutput() ([]byte, error) {
	if c.Stdout != nil {
		return nil, errors.New("exec: Stdout already set")
	}
	if c.Stderr != nil {
		return nil, errors.New("exec: Stderr already set")
	}
	var out bytes.Buffer
	c.Stdout, c.Stderr = &out, &out
	err := c.Run()
	return out.Bytes(), err
}

// StdinPipe returns what the program's input is written to; closing it ends the input.
func (c *Cmd) StdinPipe() (io.WriteCloser, error) {
	if c.Stdin != nil {
		return nil, errors.New("exec: Stdin already set")
	}
	if c.Process != nil {
		return nil, errors.New("exec: StdinPipe after process started")
	}
	r, w, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	c.Stdin = r
	c.childFiles = append(c.childFiles, r)
	c.ourFiles = append(c.ourFiles, w)
	return &closer{File: w}, nil
}

// A closer is a file that may be closed twice.
type closer struct {
	*os.File
	closed bool
}

func (c *closer) Close() error {
	if c.closed {
		return nil
	}
	c.closed = true
	return c.File.Close()
}

// StdoutPipe returns what the program's output is read from; Wait closes it, so all is to be read before.
func (c *Cmd) StdoutPipe() (io.ReadCloser, error) {
	if c.Stdout != nil {
		return nil, errors.New("exec: Stdout already set")
	}
	if c.Process != nil {
		return nil, errors.New("exec: StdoutPipe after process started")
	}
	r, w, err := c.readPipe()
	if err != nil {
		return nil, err
	}
	c.Stdout = w
	return r, nil
}

// StderrPipe is StdoutPipe for the standard error.
func (c *Cmd) StderrPipe() (io.ReadCloser, error) {
	if c.Stderr != nil {
		return nil, errors.New("exec: Stderr already set")
	}
	if c.Process != nil {
		return nil, errors.New("exec: StderrPipe after process started")
	}
	r, w, err := c.readPipe()
	if err != nil {
		return nil, err
	}
	c.Stderr = w
	return r, nil
}

func (c *Cmd) readPipe() (r, w *os.File, err error) {
	if r, w, err = os.Pipe(); err == nil {
		c.childFiles = append(c.childFiles, w)
		c.ourFiles = append(c.ourFiles, r)
	}
	return r, w, err
}
