package syscall

// A WaitStatus says how a process ended, or that it stopped, as the system has it.
type WaitStatus uint32

func (w WaitStatus) Exited() bool    { return w&0x7f == 0 }
func (w WaitStatus) Signaled() bool  { return w&0x7f != 0x7f && w&0x7f != 0 }
func (w WaitStatus) Stopped() bool   { return w&0xff == 0x7f }
func (w WaitStatus) Continued() bool { return w == 0xffff }
func (w WaitStatus) CoreDump() bool  { return w.Signaled() && w&0x80 != 0 }

// ExitStatus returns -1 if the process did not exit by itself.
func (w WaitStatus) ExitStatus() int {
	if !w.Exited() {
		return -1
	}
	return int(w>>8) & 0xff
}

func (w WaitStatus) Signal() Signal {
	if !w.Signaled() {
		return -1
	}
	return Signal(w & 0x7f)
}

func (w WaitStatus) StopSignal() Signal {
	if !w.Stopped() {
		return -1
	}
	return Signal(w>>8) & 0xff
}

// A Timeval is a time in microseconds.
type Timeval struct {
	Sec  int64
	Usec int64
}

func (t *Timeval) Unix() (sec int64, nsec int64) { return t.Sec, t.Usec * 1000 }
func (t *Timeval) Nano() int64                   { return t.Sec*1e9 + t.Usec*1000 }

// A Rusage is what a process has used.
type Rusage struct {
	Utime    Timeval
	Stime    Timeval
	Maxrss   int64
	Ixrss    int64
	Idrss    int64
	Isrss    int64
	Minflt   int64
	Majflt   int64
	Nswap    int64
	Inblock  int64
	Oublock  int64
	Msgsnd   int64
	Msgrcv   int64
	Nsignals int64
	Nvcsw    int64
	Nivcsw   int64
}

// SysProcAttr is what is special about a process that is started: a session or a process group of its own.
type SysProcAttr struct {
	Setsid  bool
	Setpgid bool
	Pgid    int // 0: the new process's own
}
