package syscall

import real "syscall"

func errorText(errno int) (text string, known bool) {
	text = real.Errno(errno).Error()
	if len(text) > 6 && text[:6] == "errno " {
		return "", false
	}
	return text, true
}

func kill(pid, sig int) (errno int) {
	if err := real.Kill(pid, real.Signal(sig)); err != nil {
		return int(err.(real.Errno))
	}
	return 0
}

func processIDs(which int) int {
	return []int{real.Getpid(), real.Getppid(), real.Getuid(), real.Geteuid(), real.Getgid(), real.Getegid()}[which]
}
