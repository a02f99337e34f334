// Package bytealg searches and maps bytes for packages strings and bytes. Everything works on strings; View makes
// one of a byte slice without copying. Long inputs go to the native functions in pieces, so that these stay short.
package bytealg

import "unsafe"

const leafBytes = 64 << 10

// View returns b's bytes as a string that shares their memory; it is for use while nobody writes to b.
func View(b []byte) string {
	return unsafe.String(unsafe.SliceData(b), len(b))
}

// Bits of what Case returns.
const (
	HasNonASCII = 1
	HasLower    = 2
	HasUpper    = 4
)

// IndexByte returns the first index of c in s, or -1.
func IndexByte(s string, c byte) int {
	if len(s) <= leafBytes {
		return indexByte(s, c)
	}
	for base := 0; ; base += leafBytes {
		rest := s[base:]
		if len(rest) <= leafBytes {
			if i := indexByte(rest, c); i >= 0 {
				return base + i
			}
			return -1
		}
		if i := indexByte(rest[:leafBytes], c); i >= 0 {
			return base + i
		}
	}
}

// LastIndexByte returns the last index of c in s, or -1.
func LastIndexByte(s string, c byte) int {
	for len(s) > leafBytes {
		base := len(s) - leafBytes
		if i := lastIndexByte(s[base:], c); i >= 0 {
			return base + i
		}
		s = s[:base]
	}
	return lastIndexByte(s, c)
}

// CountByte returns how often c occurs in s.
func CountByte(s string, c byte) int {
	n := 0
	for len(s) > leafBytes {
		n += countByte(s[:leafBytes], c)
		s = s[leafBytes:]
	}
	return n + countByte(s, c)
}

// Index returns the first index of sep in s, or -1.
func Index(s, sep string) int {
	switch n := len(sep); {
	case n == 0:
		return 0
	case n == 1:
		return IndexByte(s, sep[0])
	case n > len(s):
		return -1
	case n == len(s):
		if s == sep {
			return 0
		}
		return -1
	}
	if len(s) <= leafBytes {
		return index(s, sep)
	}
	return indexLong(s, sep)
}

// indexLong looks for sep, or for its first half leaf if it is longer, in overlapping windows. Where that beginning is
// found too often without the rest, it turns to a search whose time is linear whatever the texts.
func indexLong(s, sep string) int {
	head := sep
	if len(head) > leafBytes/2 {
		head = head[:leafBytes/2]
	}
	misses := 0
	for base := 0; base+len(sep) <= len(s); {
		window := s[base:]
		if len(window) > leafBytes {
			window = window[:leafBytes]
		}
		i := index(window, head)
		if i < 0 {
			base += len(window) - len(head) + 1
			continue
		}
		base += i
		if len(head) == len(sep) {
			return base
		}
		if base+len(sep) <= len(s) && s[base:base+len(sep)] == sep {
			return base
		}
		base++
		if misses++; misses > 8 {
			return indexHash(s, sep, base)
		}
	}
	return -1
}

const hashPrime = 16777619

// indexHash returns the first index of sep in s from base on: it keeps a rolling hash (Rabin and Karp) of the window
// that moves right.
func indexHash(s, sep string, base int) int {
	n := len(sep)
	if base+n > len(s) {
		return -1
	}
	var want, have, power uint32 = 0, 0, 1
	for i := 0; i < n; i++ {
		want = want*hashPrime + uint32(sep[i])
		have = have*hashPrime + uint32(s[base+i])
		power *= hashPrime
	}
	for at := base; ; at++ {
		if have == want && s[at:at+n] == sep {
			return at
		}
		if at+n == len(s) {
			return -1
		}
		have = have*hashPrime + uint32(s[at+n]) - power*uint32(s[at])
	}
}

// LastIndex returns the last index of sep in s, or -1, by a rolling hash of the window that moves left from the end.
func LastIndex(s, sep string) int {
	n := len(sep)
	switch {
	case n == 0:
		return len(s)
	case n == 1:
		return LastIndexByte(s, sep[0])
	case n > len(s):
		return -1
	}
	var want, have, power uint32 = 0, 0, 1
	at := len(s) - n
	for i := n - 1; i >= 0; i-- {
		want = want*hashPrime + uint32(sep[i])
		have = have*hashPrime + uint32(s[at+i])
		power *= hashPrime
	}
	for {
		if have == want && s[at:at+n] == sep {
			return at
		}
		if at == 0 {
			return -1
		}
		at--
		have = have*hashPrime + uint32(s[at]) - power*uint32(s[at+n])
	}
}

// Count returns how often sep, which is not empty, occurs in s without overlap.
func Count(s, sep string) int {
	if len(sep) == 1 {
		return CountByte(s, sep[0])
	}
	n := 0
	for {
		i := Index(s, sep)
		if i < 0 {
			return n
		}
		n++
		s = s[i+len(sep):]
	}
}

// Case says what is in s, in the bits HasNonASCII, HasLower and HasUpper.
func Case(s string) int {
	bits := 0
	for len(s) > leafBytes {
		bits |= caseBits(s[:leafBytes])
		s = s[leafBytes:]
	}
	return bits | caseBits(s)
}

// ToUpper writes s to dst with ASCII letters in upper case.
func ToUpper(dst []byte, s string) {
	for len(s) > leafBytes {
		toUpper(dst, s[:leafBytes])
		dst, s = dst[leafBytes:], s[leafBytes:]
	}
	toUpper(dst, s)
}

// ToLower writes s to dst with ASCII letters in lower case.
func ToLower(dst []byte, s string) {
	for len(s) > leafBytes {
		toLower(dst, s[:leafBytes])
		dst, s = dst[leafBytes:], s[leafBytes:]
	}
	toLower(dst, s)
}

// FoldedPrefix returns how many bytes at the start of s and t are ASCII and equal but for the case of letters.
func FoldedPrefix(s, t string) int {
	if len(s) <= leafBytes && len(t) <= leafBytes {
		return foldedPrefix(s, t)
	}
	done := 0
	for len(s) > leafBytes && len(t) > leafBytes {
		n := foldedPrefix(s[:leafBytes], t[:leafBytes])
		done += n
		if n < leafBytes {
			return done
		}
		s, t = s[leafBytes:], t[leafBytes:]
	}
	if len(s) > leafBytes {
		s = s[:leafBytes]
	}
	if len(t) > leafBytes {
		t = t[:leafBytes]
	}
	return done + foldedPrefix(s, t)
}

// NextField finds the first field in s, separated by ASCII white space. ok is false if a byte outside ASCII is met;
// start is len(s) if there is no field.
func NextField(s string) (start, end int, ok bool) {
	if len(s) <= leafBytes {
		start, end = nextField(s)
		return start, end, start >= 0
	}
	base := 0
	for {
		piece := s[base:]
		if len(piece) > leafBytes {
			piece = piece[:leafBytes]
		}
		start, end = nextField(piece)
		if start < 0 {
			return 0, 0, false
		}
		if start < len(piece) {
			break
		}
		base += len(piece)
		if base == len(s) {
			return base, base, true
		}
	}
	start, end = base+start, base+end
	// A field that touches the end of its piece may go on.
	for base += leafBytes; end == base && base < len(s); base += leafBytes {
		piece := s[base:]
		if len(piece) > leafBytes {
			piece = piece[:leafBytes]
		}
		from, to := nextField(piece)
		if from < 0 {
			return 0, 0, false
		}
		if from > 0 {
			break
		}
		end = base + to
	}
	return start, end, true
}
