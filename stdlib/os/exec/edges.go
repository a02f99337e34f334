package exec

import "strconv"

// edgeBytes is how much of the beginning and of the end of a long output is kept.
const edgeBytes = 32 << 10

// edges is a Writer that keeps both ends of what is written.
type edges struct {
	head, tail []byte
	omitted    int64
}

func (e *edges) Write(p []byte) (int, error) {
	n := len(p)
	if free := edgeBytes - len(e.head); free > 0 {
		k := min(free, len(p))
		e.head = append(e.head, p[:k]...)
		p = p[k:]
	}
	e.tail = append(e.tail, p...)
	if over := len(e.tail) - edgeBytes; over > 0 {
		e.omitted += int64(over)
		e.tail = append(e.tail[:0], e.tail[over:]...)
	}
	return n, nil
}

func (e *edges) text() []byte {
	if e.omitted == 0 {
		return append(e.head, e.tail...)
	}
	out := append([]byte(nil), e.head...)
	out = append(out, "\n... omitting "...)
	out = strconv.AppendInt(out, e.omitted, 10)
	out = append(out, " bytes ...\n"...)
	return append(out, e.tail...)
}
