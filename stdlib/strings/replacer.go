package strings

import (
	"internal/bytealg"
	"io"
)

// A Replacer replaces several strings at once. It may be used by several goroutines.
type Replacer struct {
	pairs []string // old, new, old, new, …
	// The pairs whose old text begins with byte c are first[c]-1, then next[..]-1 and so on, in the order of the
	// arguments; 0 ends the list.
	first [256]int32
	next  []int32
	empty int        // the first pair with an empty old text, or -1
	table *[256]byte // if all texts are single bytes
}

// NewReplacer makes a Replacer from pairs of old and new texts. At each place of the input the first pair whose
// old text is there counts; replacements do not overlap. It panics if a text is missing.
func NewReplacer(oldnew ...string) *Replacer {
	if len(oldnew)%2 != 0 {
		panic("strings.NewReplacer: odd argument count")
	}
	count := len(oldnew) / 2
	r := &Replacer{pairs: append([]string(nil), oldnew...), next: make([]int32, count), empty: -1}
	single := true
	for i := count - 1; i >= 0; i-- {
		old, new := r.pairs[2*i], r.pairs[2*i+1]
		single = single && len(old) == 1 && len(new) == 1
		if old == "" {
			r.empty = i
			continue
		}
		r.next[i] = r.first[old[0]]
		r.first[old[0]] = int32(i + 1)
	}
	if single {
		r.table = new([256]byte)
		for c := range r.table {
			r.table[c] = byte(c)
			if i := r.first[c]; i != 0 {
				r.table[c] = r.pairs[2*i-1][0]
			}
		}
	}
	return r
}

// match returns the pair that counts at the start of s, or -1.
func (r *Replacer) match(s string, emptyToo bool) int {
	if s != "" {
		for i := r.first[s[0]]; i != 0; i = r.next[i-1] {
			if emptyToo && r.empty >= 0 && r.empty < int(i-1) {
				break
			}
			if HasPrefix(s, r.pairs[2*(i-1)]) {
				return int(i - 1)
			}
		}
	}
	if emptyToo {
		return r.empty
	}
	return -1
}

// Replace returns s with all replacements made.
func (r *Replacer) Replace(s string) string {
	if r.table != nil {
		return r.replaceBytes(s)
	}
	buf, changed := r.appendReplaced(nil, s)
	if !changed {
		return s
	}
	return bytealg.View(buf)
}

func (r *Replacer) replaceBytes(s string) string {
	i := 0
	for i < len(s) && r.table[s[i]] == s[i] {
		i++
	}
	if i == len(s) {
		return s
	}
	buf := []byte(s)
	for ; i < len(buf); i++ {
		buf[i] = r.table[buf[i]]
	}
	return bytealg.View(buf)
}

// appendReplaced appends s with its replacements to buf; without any it appends nothing.
func (r *Replacer) appendReplaced(buf []byte, s string) ([]byte, bool) {
	changed := false
	copied := 0
	emptyBefore := false // the last match was an empty one: a second one at the next place does not count
	if len(r.pairs) == 2 && len(r.pairs[0]) > 1 {
		return r.appendOne(buf, s)
	}
	for i := 0; i <= len(s); {
		if i < len(s) && r.empty < 0 && r.first[s[i]] == 0 {
			i++
			continue
		}
		m := r.match(s[i:], !emptyBefore)
		emptyBefore = m >= 0 && r.pairs[2*m] == ""
		if m < 0 {
			i++
			continue
		}
		if !changed {
			buf = make([]byte, 0, len(s)+len(s)/8+8)
			changed = true
		}
		buf = append(buf, s[copied:i]...)
		buf = append(buf, r.pairs[2*m+1]...)
		i += len(r.pairs[2*m])
		copied = i
	}
	if !changed {
		return buf, false
	}
	return append(buf, s[copied:]...), true
}

// appendOne is appendReplaced for a single pair.
func (r *Replacer) appendOne(buf []byte, s string) ([]byte, bool) {
	old := r.pairs[0]
	if !Contains(s, old) {
		return buf, false
	}
	return append(buf, Replace(s, old, r.pairs[1], -1)...), true
}

// WriteString writes s to w with all replacements made.
func (r *Replacer) WriteString(w io.Writer, s string) (n int, err error) {
	return io.WriteString(w, r.Replace(s))
}
