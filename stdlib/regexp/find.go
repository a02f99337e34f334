package regexp

import (
	"internal/bytealg"
	"io"
)

func cutBytes(b []byte, m []int, i int) []byte {
	if m[2*i] < 0 {
		return nil
	}
	return b[m[2*i]:m[2*i+1]:m[2*i+1]]
}

func cutString(s string, m []int, i int) string {
	if m[2*i] < 0 {
		return ""
	}
	return s[m[2*i]:m[2*i+1]]
}

func (re *Regexp) captureBytes(b []byte, m []int) [][]byte {
	parts := make([][]byte, len(m)/2)
	for i := range parts {
		parts[i] = cutBytes(b, m, i)
	}
	return parts
}

func (re *Regexp) captureStrings(s string, m []int) []string {
	parts := make([]string, len(m)/2)
	for i := range parts {
		parts[i] = cutString(s, m, i)
	}
	return parts
}

// FindStringSubmatchIndex returns the places of the first match and its captures, pairs of start and end, -1 for
// captures that took no part; nil if there is no match.
func (re *Regexp) FindStringSubmatchIndex(s string) []int {
	return re.search(&input{text: s}, 0, re.prog.Slots)
}

// FindSubmatchIndex is FindStringSubmatchIndex for bytes.
func (re *Regexp) FindSubmatchIndex(b []byte) []int {
	return re.FindStringSubmatchIndex(bytealg.View(b))
}

// FindReaderSubmatchIndex is FindStringSubmatchIndex for what a reader gives.
func (re *Regexp) FindReaderSubmatchIndex(r io.RuneReader) []int {
	return re.search(&input{r: r}, 0, re.prog.Slots)
}

// FindStringIndex returns start and end of the first match; nil if there is none.
func (re *Regexp) FindStringIndex(s string) (loc []int) {
	if m := re.search(&input{text: s}, 0, 2); m != nil {
		return m[:2]
	}
	return nil
}

// FindIndex is FindStringIndex for bytes.
func (re *Regexp) FindIndex(b []byte) (loc []int) { return re.FindStringIndex(bytealg.View(b)) }

// FindReaderIndex is FindStringIndex for what a reader gives.
func (re *Regexp) FindReaderIndex(r io.RuneReader) (loc []int) {
	if m := re.search(&input{r: r}, 0, 2); m != nil {
		return m[:2]
	}
	return nil
}

// FindString returns the first match; "" if there is none.
func (re *Regexp) FindString(s string) string {
	if m := re.FindStringIndex(s); m != nil {
		return s[m[0]:m[1]]
	}
	return ""
}

// Find returns the first match; nil if there is none.
func (re *Regexp) Find(b []byte) []byte {
	if m := re.FindIndex(b); m != nil {
		return cutBytes(b, m, 0)
	}
	return nil
}

// FindStringSubmatch returns the first match and its captures; nil if there is no match.
func (re *Regexp) FindStringSubmatch(s string) []string {
	if m := re.FindStringSubmatchIndex(s); m != nil {
		return re.captureStrings(s, m)
	}
	return nil
}

// FindSubmatch returns the first match and its captures; nil if there is no match.
func (re *Regexp) FindSubmatch(b []byte) [][]byte {
	if m := re.FindSubmatchIndex(b); m != nil {
		return re.captureBytes(b, m)
	}
	return nil
}

// FindAllStringSubmatchIndex is FindStringSubmatchIndex for the first n matches, all if n < 0.
func (re *Regexp) FindAllStringSubmatchIndex(s string, n int) (all [][]int) {
	re.each(s, n, func(m []int) { all = append(all, m) })
	return all
}

// FindAllSubmatchIndex is FindAllStringSubmatchIndex for bytes.
func (re *Regexp) FindAllSubmatchIndex(b []byte, n int) [][]int {
	return re.FindAllStringSubmatchIndex(bytealg.View(b), n)
}

// FindAllStringIndex returns start and end of the first n matches, all if n < 0.
func (re *Regexp) FindAllStringIndex(s string, n int) (all [][]int) {
	re.each(s, n, func(m []int) { all = append(all, m[:2]) })
	return all
}

// FindAllIndex is FindAllStringIndex for bytes.
func (re *Regexp) FindAllIndex(b []byte, n int) [][]int {
	return re.FindAllStringIndex(bytealg.View(b), n)
}

// FindAllString returns the first n matches, all if n < 0.
func (re *Regexp) FindAllString(s string, n int) (all []string) {
	re.each(s, n, func(m []int) { all = append(all, s[m[0]:m[1]]) })
	return all
}

// FindAll returns the first n matches, all if n < 0.
func (re *Regexp) FindAll(b []byte, n int) (all [][]byte) {
	re.each(bytealg.View(b), n, func(m []int) { all = append(all, cutBytes(b, m, 0)) })
	return all
}

// FindAllStringSubmatch returns the first n matches with their captures, all if n < 0.
func (re *Regexp) FindAllStringSubmatch(s string, n int) (all [][]string) {
	re.each(s, n, func(m []int) { all = append(all, re.captureStrings(s, m)) })
	return all
}

// FindAllSubmatch returns the first n matches with their captures, all if n < 0.
func (re *Regexp) FindAllSubmatch(b []byte, n int) (all [][][]byte) {
	re.each(bytealg.View(b), n, func(m []int) { all = append(all, re.captureBytes(b, m)) })
	return all
}

// Split cuts s at the matches into at most n parts, all if n < 0; nil if n is 0.
func (re *Regexp) Split(s string, n int) []string {
	if n == 0 {
		return nil
	}
	if re.expr != "" && s == "" {
		return []string{""}
	}
	parts := []string{}
	begin, end := 0, 0
	for _, m := range re.FindAllStringIndex(s, n) {
		if n > 0 && len(parts) == n-1 {
			break
		}
		end = m[0]
		if m[1] != 0 {
			parts = append(parts, s[begin:end])
		}
		begin = m[1]
	}
	if end != len(s) {
		parts = append(parts, s[begin:])
	}
	return parts
}
