// run

package main

func queens(n int) int {
	var place func(row int, cols, d1, d2 uint) int
	place = func(row int, cols, d1, d2 uint) (count int) {
		if row == n {
			return 1
		}
		for free := (1<<uint(n) - 1) &^ (cols | d1 | d2); free != 0; {
			bit := free & -free
			free ^= bit
			count += place(row+1, cols|bit, (d1|bit)<<1, (d2|bit)>>1)
		}
		return
	}
	return place(0, 0, 0, 0)
}

func permute(a []int, emit func([]int)) {
	if len(a) < 2 {
		emit(a)
		return
	}
	for i := range a {
		rest := append(append([]int(nil), a[:i]...), a[i+1:]...)
		permute(rest, func(p []int) { emit(append([]int{a[i]}, p...)) })
	}
}

func hanoi(n int, from, to, via string, move func(a, b string)) {
	if n > 0 {
		hanoi(n-1, from, via, to, move)
		move(from, to)
		hanoi(n-1, via, to, from, move)
	}
}

func main() {
	for n := 1; n <= 8; n++ {
		print(queens(n), " ")
	}
	println()
	n := 0
	permute([]int{1, 2, 3, 4}, func(p []int) {
		n++
		if n%6 == 0 {
			println(p[0], p[1], p[2], p[3])
		}
	})
	println(n)
	moves, last := 0, ""
	hanoi(10, "A", "C", "B", func(a, b string) { moves++; last = a + b })
	println(moves, last)
}
