package os

import (
	"errors"
	"strconv"
	"sync"
	"syscall"
	"time"
)

// A Process is one that StartProcess has started, or FindProcess was asked for.
type Process struct {
	Pid int

	mu       sync.Mutex
	done     bool // waited for
	released bool
}

// ProcAttr is what a new process gets.
type ProcAttr struct {
	Dir   string   // the current one if empty
	Env   []string // that of this process if nil
	Files []*File  // its descriptors from 0 on; nil: closed
	Sys   *syscall.SysProcAttr
}

// FindProcess always finds one: that there is no such process shows later.
func FindProcess(pid int) (*Process, error) { return &Process{Pid: pid}, nil }

// StartProcess starts the program at name. argv begins with the name that it sees.
func StartProcess(name string, argv []string, attr *ProcAttr) (*Process, error) {
	if attr == nil {
		attr = &ProcAttr{}
	}
	if attr.Sys == nil && attr.Dir != "" {
		if _, err := Stat(attr.Dir); err != nil {
			err.(*PathError).Op = "chdir"
			return nil, err
		}
	}
	env := attr.Env
	if env == nil {
		env = Environ()
	}
	fds := make([]int64, len(attr.Files))
	for i, f := range attr.Files {
		fds[i] = -1
		if f != nil {
			fds[i] = int64(f.fd)
		}
	}
	args, errArgs := packStrings(argv)
	settings, errEnv := packStrings(env)
	if errArgs != nil || errEnv != nil {
		return nil, &PathError{Op: "fork/exec", Path: name, Err: syscall.EINVAL}
	}
	session, group := false, -1
	if s := attr.Sys; s != nil {
		session = s.Setsid
		if s.Setpgid {
			group = s.Pgid
		}
	}
	pid, errno := sysSpawn(name, args, settings, attr.Dir, fds, session, group)
	if errno != 0 {
		return nil, &PathError{Op: "fork/exec", Path: name, Err: syscall.Errno(errno)}
	}
	return &Process{Pid: pid}, nil
}

var errNul = errors.New("string with a NUL byte")

// packStrings puts strings one behind the other, each with a NUL at its end.
func packStrings(list []string) ([]byte, error) {
	b := []byte{}
	for _, s := range list {
		for i := 0; i < len(s); i++ {
			if s[i] == 0 {
				return nil, errNul
			}
		}
		b = append(b, s...)
		b = append(b, 0)
	}
	return b, nil
}

// Kill ends the process at once; it does not wait for the end.
func (p *Process) Kill() error { return p.Signal(Kill) }

// Signal sends a signal.
func (p *Process) Signal(sig Signal) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch {
	case p.released:
		return errors.New("os: process already released")
	case p.done:
		return ErrProcessDone
	case p.Pid == 0 || p.Pid == -1:
		return errors.New("os: process not initialized")
	}
	s, ok := sig.(syscall.Signal)
	if !ok {
		return errors.New("os: unsupported signal type")
	}
	if err := syscall.Kill(p.Pid, s); err != nil {
		if err == syscall.ESRCH {
			return ErrProcessDone
		}
		return err
	}
	return nil
}

// Release gives up the process: nobody will wait for it.
func (p *Process) Release() error {
	p.mu.Lock()
	p.released = true
	p.Pid = -1
	p.mu.Unlock()
	return nil
}

// Wait waits until the process, a child of this one, has ended.
func (p *Process) Wait() (*ProcessState, error) {
	p.mu.Lock()
	done, released, pid := p.done, p.released, p.Pid
	p.mu.Unlock()
	if released || pid == -1 {
		return nil, syscall.EINVAL
	}
	if done {
		return nil, NewSyscallError("wait", syscall.ECHILD)
	}
	used := make([]int64, 18)
	status, errno := sysWait(pid, used)
	if errno != 0 {
		return nil, NewSyscallError("wait", syscall.Errno(errno))
	}
	p.mu.Lock()
	p.done = true
	p.mu.Unlock()
	u := &syscall.Rusage{Utime: syscall.Timeval{Sec: used[0], Usec: used[1]}, Stime: syscall.Timeval{Sec: used[2], Usec: used[3]},
		Maxrss: used[4], Ixrss: used[5], Idrss: used[6], Isrss: used[7], Minflt: used[8], Majflt: used[9], Nswap: used[10],
		Inblock: used[11], Oublock: used[12], Msgsnd: used[13], Msgrcv: used[14], Nsignals: used[15], Nvcsw: used[16], Nivcsw: used[17]}
	return &ProcessState{pid, syscall.WaitStatus(status), u}, nil
}

// A ProcessState says how a process ended.
type ProcessState struct {
	pid    int
	status syscall.WaitStatus
	rusage *syscall.Rusage
}

func (p *ProcessState) Pid() int      { return p.pid }
func (p *ProcessState) Exited() bool  { return p.status.Exited() }
func (p *ProcessState) Success() bool { return p.status.ExitStatus() == 0 }
func (p *ProcessState) Sys() any      { return p.status }
func (p *ProcessState) SysUsage() any { return p.rusage }

// ExitCode is the exit status; -1 if the process was ended by a signal.
func (p *ProcessState) ExitCode() int {
	if p == nil {
		return -1
	}
	return p.status.ExitStatus()
}

func (p *ProcessState) UserTime() time.Duration   { return time.Duration(p.rusage.Utime.Nano()) }
func (p *ProcessState) SystemTime() time.Duration { return time.Duration(p.rusage.Stime.Nano()) }

func (p *ProcessState) String() string {
	if p == nil {
		return "<nil>"
	}
	s := p.status
	switch {
	case s.Exited():
		return "exit status " + strconv.Itoa(s.ExitStatus())
	case s.Signaled():
		text := "signal: " + s.Signal().String()
		if s.CoreDump() {
			text += " (core dumped)"
		}
		return text
	case s.Stopped():
		return "stop signal: " + s.StopSignal().String()
	case s.Continued():
		return "continued"
	}
	return ""
}
