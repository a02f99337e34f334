package syscall

// errorText returns the system's description of an error number.
func errorText(errno int) (text string, known bool)
