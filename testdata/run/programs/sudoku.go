// run

package main

type board [9][9]int

var tries int

func (b *board) ok(r, c, v int) bool {
	for i := range 9 {
		if b[r][i] == v || b[i][c] == v || b[r/3*3+i/3][c/3*3+i%3] == v {
			return false
		}
	}
	return true
}

func (b *board) solve() bool {
	for r := range b {
		for c := range b[r] {
			if b[r][c] != 0 {
				continue
			}
			for v := 1; v <= 9; v++ {
				if b.ok(r, c, v) {
					tries++
					b[r][c] = v
					if b.solve() {
						return true
					}
					b[r][c] = 0
				}
			}
			return false
		}
	}
	return true
}

func main() {
	puzzle := "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79"
	var b board
	for i, c := range puzzle {
		if c != '.' {
			b[i/9][i%9] = int(c - '0')
		}
	}
	println(b.solve(), tries)
	for _, row := range b {
		for _, v := range row {
			print(v)
		}
		println()
	}
}
