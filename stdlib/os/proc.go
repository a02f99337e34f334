package os

import "syscall"

// Args are the program's name and arguments.
var Args = arguments()

func arguments() []string {
	var list []string
	for {
		s, ok := argument(len(list))
		if !ok {
			return list
		}
		list = append(list, s)
	}
}

// Exit ends the program at once: deferred functions do not run.
func Exit(code int) { exit(code) }

func Getpid() int {
	pid, _, _, _, _, _ := sysIDs()
	return pid
}

func Getppid() int {
	_, ppid, _, _, _, _ := sysIDs()
	return ppid
}

func Getuid() int {
	_, _, uid, _, _, _ := sysIDs()
	return uid
}

func Geteuid() int {
	_, _, _, euid, _, _ := sysIDs()
	return euid
}

func Getgid() int {
	_, _, _, _, gid, _ := sysIDs()
	return gid
}

func Getegid() int {
	_, _, _, _, _, egid := sysIDs()
	return egid
}

func Getpagesize() int { return 4096 }

// Executable returns the path of the running program's file.
func Executable() (string, error) { return Readlink("/proc/self/exe") }

func Hostname() (name string, err error) {
	b := make([]byte, 256)
	n, errno := sysHostname(b)
	if errno != 0 {
		return "", NewSyscallError("gethostname", syscall.Errno(errno))
	}
	return string(b[:n]), nil
}

// Getwd returns the current directory: $PWD, where that leads there.
func Getwd() (dir string, err error) {
	if pwd := Getenv("PWD"); pwd != "" && pwd[0] == '/' {
		a, errA := Stat(pwd)
		b, errB := Stat(".")
		if errA == nil && errB == nil && SameFile(a, b) {
			return pwd, nil
		}
	}
	buf := make([]byte, 4096)
	n, errno := sysGetwd(buf)
	if errno != 0 {
		return "", NewSyscallError("getwd", syscall.Errno(errno))
	}
	return string(buf[:n]), nil
}

// A Signal is something that can be sent to a process.
type Signal interface {
	String() string
	Signal()
}

var (
	Interrupt Signal = syscall.SIGINT
	Kill      Signal = syscall.SIGKILL
)
