package rand

// entropy returns 64 random bits, different in each run of a program.
func entropy() uint64
