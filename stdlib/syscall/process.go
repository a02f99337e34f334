package syscall

// Kill sends a signal to a process, or to a group of them.
func Kill(pid int, sig Signal) error {
	if errno := kill(pid, int(sig)); errno != 0 {
		return Errno(errno)
	}
	return nil
}

func Getpid() int      { return processIDs(0) }
func Getppid() int     { return processIDs(1) }
func Getuid() int      { return processIDs(2) }
func Geteuid() int     { return processIDs(3) }
func Getgid() int      { return processIDs(4) }
func Getegid() int     { return processIDs(5) }
func Getpagesize() int { return 4096 }
