package rand

// fill fills b, of at most 256 bytes, with random bytes of the system; false: the system has none.
func fill(b []byte) bool
