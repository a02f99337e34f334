// run

package main

type grid [][]bool

func parse(rows ...string) grid {
	g := make(grid, len(rows))
	for y, r := range rows {
		g[y] = make([]bool, len(r))
		for x := range r {
			g[y][x] = r[x] == '#'
		}
	}
	return g
}

func (g grid) step() grid {
	h, w := len(g), len(g[0])
	out := make(grid, h)
	for y := range out {
		out[y] = make([]bool, w)
		for x := range w {
			n := 0
			for dy := -1; dy <= 1; dy++ {
				for dx := -1; dx <= 1; dx++ {
					if (dy != 0 || dx != 0) && g[(y+dy+h)%h][(x+dx+w)%w] {
						n++
					}
				}
			}
			out[y][x] = n == 3 || n == 2 && g[y][x]
		}
	}
	return out
}

func (g grid) show() {
	for _, row := range g {
		s := ""
		for _, c := range row {
			if c {
				s += "#"
			} else {
				s += "."
			}
		}
		println(s)
	}
	println()
}

func main() {
	g := parse(".#......", "..#.....", "###.....", "........", "........", "........")
	for i := range 9 {
		if i%4 == 0 {
			g.show()
		}
		g = g.step()
	}
}
