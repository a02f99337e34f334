// run

package main

func main() {
	m := map[int]int{}
	for i := range 100 {
		m[i] = 1
	}
	sum := 0
	for k, v := range m {
		sum += v
		m[k] = 1000
		for j := range 100 {
			if m[j] == 1 {
				m[j] = 2 // must be seen when it comes to j
			}
		}
	}
	println(sum == 1+99*2)
	s := map[string][]int{"a": {1}, "b": {2}}
	for k, v := range s {
		s[k] = append(v, len(v))
		v[0] = 9
	}
	println(len(s["a"]), s["a"][0], len(s["b"]), s["b"][0])
	n := 0
	for range m {
		m = nil // the range expression was evaluated once
		n++
	}
	println(n, m == nil)
}
