package json

// scanPiece goes on with at most 64 KiB of data and returns how many bytes it has taken, and why it stopped: see the
// events in scan.go. stack holds a byte for each object and array that is open.
func scanPiece(s *scanState, stack, data []byte) (n, event int)

// stringPiece goes through at most 64 KiB of a string's inside. It returns the index of the closing quote, or how far it
// has looked, and of what it saw the bits hasEscape and hasNonASCII.
func stringPiece(data []byte) (n, seen int, closed bool)

// plainPrefix returns how many bytes, at most 64 KiB, at the start of s stand for themselves in a JSON string: no control
// characters, quotes or backslashes, nothing outside ASCII, with html not <, > and & either.
func plainPrefix(s string, html bool) int
