// The longest Collatz chain below a limit: integer arithmetic and unpredictable branches.
package main

const limit = 1_400_000

func chainLength(n uint64) int {
	steps := 1
	for n != 1 {
		if n&1 == 0 {
			n >>= 1
		} else {
			n = 3*n + 1
		}
		steps++
	}
	return steps
}

func main() {
	best, longest := uint64(0), 0
	for start := uint64(1); start < limit; start++ {
		if l := chainLength(start); l > longest {
			best, longest = start, l
		}
	}
	println(best, longest)
}
