// run

package main

// Entries present from the beginning appear exactly once, even if the map grows or shrinks meanwhile.

func main() {
	for size := 1; size <= 2000; size = size*3 + 1 {
		m := map[int]int{}
		for i := range size {
			m[i] = 0
		}
		seen := map[int]int{}
		n := 0
		for k := range m {
			if k < size {
				seen[k]++
			} else {
				m[k]++
			}
			for j := range 5 {
				if n < 5*size {
					m[size+n*5+j] = 0
				}
			}
			n++
			if n > 100000 {
				break
			}
		}
		bad := 0
		for i := range size {
			if seen[i] != 1 {
				bad++
			}
		}
		for k, v := range m {
			if k >= size && v > 1 {
				bad++
			}
		}
		println(size, len(seen), bad)
	}
}
