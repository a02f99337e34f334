package block

// blocks goes over p, whole blocks of at most 4 KiB together.
func blocks(kind int, state *[8]uint64, p []byte)
