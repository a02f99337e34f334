package syscall

// errorText returns the system's description of an error number.
func errorText(errno int) (text string, known bool)

func kill(pid, sig int) (errno int)

// processIDs returns a number of the process: 0 its own, 1 its parent's, 2 and 3 of its users, 4 and 5 of its groups.
func processIDs(which int) int
