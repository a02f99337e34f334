// run

package main

func main() {
	for _, size := range []int{5, 8, 9, 100, 1000, 5000} {
		m := map[int]string{}
		for i := range size {
			m[i] = "x"
		}
		deleted := map[int]bool{}
		bad, n := 0, 0
		for k := range m {
			if deleted[k] {
				bad++
			}
			n++
			for i := k + 1; i < k+4; i++ {
				delete(m, i%size)
				deleted[i%size] = true
			}
			delete(deleted, k)
			if _, ok := m[k]; !ok && !deleted[k] && size > 5 {
				bad++
			}
		}
		println(size, bad, n <= size)
	}
	m := map[int]int{1: 1, 2: 2, 3: 3}
	n := 0
	for range m {
		n++
		clear(m)
	}
	println(n, len(m))
}
