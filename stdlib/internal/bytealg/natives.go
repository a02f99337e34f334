package bytealg

// No argument of these is longer than leafBytes, but for sep in index, which may be half as long as s at most.

// indexByte returns the first index of c in s, or -1.
func indexByte(s string, c byte) int

// lastIndexByte returns the last index of c in s, or -1.
func lastIndexByte(s string, c byte) int

// countByte returns how often c occurs in s.
func countByte(s string, c byte) int

// index returns the first index of sep in s, or -1, in time linear in len(s); sep is not empty.
func index(s, sep string) int

// caseBits says what is in s: 1 a byte outside ASCII, 2 an ASCII lower-case letter, 4 an ASCII upper-case letter.
func caseBits(s string) int

// toUpper writes s to dst with ASCII lower-case letters in upper case; len(dst) >= len(s).
func toUpper(dst []byte, s string)

// toLower writes s to dst with ASCII upper-case letters in lower case; len(dst) >= len(s).
func toLower(dst []byte, s string)

// foldedPrefix returns how many bytes at the start of both s and t are ASCII and equal but for the case of letters.
func foldedPrefix(s, t string) int

// nextField skips ASCII white space (\t \n \v \f \r and space) in s and returns start and end of what follows, up
// to the next white space or the end of s; start is len(s) if there is nothing, and -1 if a byte outside ASCII was
// met on the way.
func nextField(s string) (start, end int)
