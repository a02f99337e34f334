// run

package main

type edge struct{ to, w int }
type entry struct{ node, dist int }
type heap []entry

func (h *heap) push(e entry) {
	*h = append(*h, e)
	s := *h
	for i := len(s) - 1; i > 0 && s[(i-1)/2].dist > s[i].dist; i = (i - 1) / 2 {
		s[i], s[(i-1)/2] = s[(i-1)/2], s[i]
	}
}

func (h *heap) pop() entry {
	s := *h
	top := s[0]
	s[0] = s[len(s)-1]
	s = s[:len(s)-1]
	for i := 0; ; {
		c := 2*i + 1
		if c >= len(s) {
			break
		}
		if c+1 < len(s) && s[c+1].dist < s[c].dist {
			c++
		}
		if s[i].dist <= s[c].dist {
			break
		}
		s[i], s[c] = s[c], s[i]
		i = c
	}
	*h = s
	return top
}

func main() {
	const n = 500
	g := make([][]edge, n)
	x := uint32(42)
	next := func(m int) int { x = x*1664525 + 1013904223; return int(x>>16) % m }
	for i := range g {
		for range 5 {
			g[i] = append(g[i], edge{next(n), 1 + next(100)})
		}
	}
	dist := make([]int, n)
	for i := range dist {
		dist[i] = -1
	}
	h := &heap{}
	h.push(entry{0, 0})
	for len(*h) > 0 {
		e := h.pop()
		if dist[e.node] >= 0 {
			continue
		}
		dist[e.node] = e.dist
		for _, ed := range g[e.node] {
			if dist[ed.to] < 0 {
				h.push(entry{ed.to, e.dist + ed.w})
			}
		}
	}
	sum, far, unreached := 0, 0, 0
	for i, d := range dist {
		if d < 0 {
			unreached++
			continue
		}
		sum += d
		if d > dist[far] {
			far = i
		}
	}
	println(sum, far, dist[far], unreached)
}
