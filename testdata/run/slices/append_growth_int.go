// run

package main

// The capacities append chooses, element by element and in batches.

func main() {
	var s []int
	last := -1
	for i := 0; i < 5000; i++ {
		s = append(s, i)
		if cap(s) != last {
			print(cap(s), " ")
			last = cap(s)
		}
	}
	println()
	for _, n := range []int{1, 2, 3, 5, 7, 9, 10, 17, 33, 100, 255, 257, 1000, 1025} {
		t := append([]int(nil), make([]int, n)...)
		u := append([]int{1, 2}, make([]int, n)...)
		v := append(make([]int, n), 1)
		println(n, cap(t), cap(u), cap(v))
	}
}
