// run

package main

type node struct {
	c    rune
	n    int
	l, r *node
}

func less(a, b *node) bool {
	if a.n != b.n {
		return a.n < b.n
	}
	return a.c < b.c
}

func take(q []*node) (*node, []*node) {
	best := 0
	for i := range q {
		if less(q[i], q[best]) {
			best = i
		}
	}
	x := q[best]
	return x, append(q[:best:best], q[best+1:]...)
}

func (n *node) codes(prefix string, m map[rune]string) {
	if n.l == nil {
		m[n.c] = prefix
		return
	}
	n.l.codes(prefix+"0", m)
	n.r.codes(prefix+"1", m)
}

func main() {
	text := "the quick brown fox jumps over the lazy dog; ünïcödé too — and the end"
	count := map[rune]int{}
	for _, c := range text {
		count[c]++
	}
	var q []*node
	for c, n := range count {
		q = append(q, &node{c: c, n: n})
	}
	for len(q) > 1 {
		var a, b *node
		a, q = take(q)
		b, q = take(q)
		q = append(q, &node{min(a.c, b.c), a.n + b.n, a, b})
	}
	m := map[rune]string{}
	q[0].codes("", m)
	bits := ""
	for _, c := range text {
		bits += m[c]
	}
	var out []rune
	for n, i := q[0], 0; i < len(bits); i++ {
		if bits[i] == '0' {
			n = n.l
		} else {
			n = n.r
		}
		if n.l == nil {
			out = append(out, n.c)
			n = q[0]
		}
	}
	println(len(bits), string(out) == text, len(m))
}
