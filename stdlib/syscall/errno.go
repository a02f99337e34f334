// Package syscall has the error numbers and signals of Linux; what os does not offer of the system is not offered here.
package syscall

import (
	"errors"
	"internal/oserror"
	"strconv"
)

// An Errno is a system call's error number.
type Errno uintptr

// lastErrno is the last of the numbers that have a text of their own.
const lastErrno = ERFKILL

func (e Errno) Error() string {
	text, known := errorText(int(e))
	if !known || e == 0 || e > lastErrno {
		return "errno " + strconv.Itoa(int(e))
	}
	// A capital stays where it belongs to an abbreviation: a capital follows.
	if c := text[0]; 'A' <= c && c <= 'Z' && !(len(text) > 1 && 'A' <= text[1] && text[1] <= 'Z') {
		text = string(rune(c+'a'-'A')) + text[1:]
	}
	return text
}

// Is lets errors.Is find the errors of package os behind the numbers.
func (e Errno) Is(target error) bool {
	switch target {
	case oserror.ErrPermission:
		return e == EACCES || e == EPERM
	case oserror.ErrExist:
		return e == EEXIST || e == ENOTEMPTY
	case oserror.ErrNotExist:
		return e == ENOENT
	case errors.ErrUnsupported:
		return e == ENOSYS || e == ENOTSUP || e == EOPNOTSUPP
	}
	return false
}

func (e Errno) Temporary() bool {
	return e == EINTR || e == EMFILE || e == ENFILE || e.Timeout()
}

func (e Errno) Timeout() bool {
	return e == EAGAIN || e == EWOULDBLOCK || e == ETIMEDOUT
}

// A Signal is a number that the system interrupts a process with.
type Signal int

func (s Signal) Signal() {}

func (s Signal) String() string {
	switch s {
	case SIGHUP:
		return "hangup"
	case SIGINT:
		return "interrupt"
	case SIGQUIT:
		return "quit"
	case SIGILL:
		return "illegal instruction"
	case SIGTRAP:
		return "trace/breakpoint trap"
	case SIGABRT:
		return "aborted"
	case SIGBUS:
		return "bus error"
	case SIGFPE:
		return "floating point exception"
	case SIGKILL:
		return "killed"
	case SIGUSR1:
		return "user defined signal 1"
	case SIGSEGV:
		return "segmentation fault"
	case SIGUSR2:
		return "user defined signal 2"
	case SIGPIPE:
		return "broken pipe"
	case SIGALRM:
		return "alarm clock"
	case SIGTERM:
		return "terminated"
	case SIGSTKFLT:
		return "stack fault"
	case SIGCHLD:
		return "child exited"
	case SIGCONT:
		return "continued"
	case SIGSTOP:
		return "stopped (signal)"
	case SIGTSTP:
		return "stopped"
	case SIGTTIN:
		return "stopped (tty input)"
	case SIGTTOU:
		return "stopped (tty output)"
	case SIGURG:
		return "urgent I/O condition"
	case SIGXCPU:
		return "CPU time limit exceeded"
	case SIGXFSZ:
		return "file size limit exceeded"
	case SIGVTALRM:
		return "virtual timer expired"
	case SIGPROF:
		return "profiling timer expired"
	case SIGWINCH:
		return "window changed"
	case SIGIO:
		return "I/O possible"
	case SIGPWR:
		return "power failure"
	case SIGSYS:
		return "bad system call"
	}
	return "signal " + strconv.Itoa(int(s))
}
