// run

package main

type wide struct{ a, b, c, d int }

func main() {
	m := map[int]int{}
	for i := 0; i < 100000; i++ {
		m[i*7] = i
	}
	bad := 0
	for i := 0; i < 100000; i++ {
		if m[i*7] != i {
			bad++
		}
		if _, ok := m[i*7+1]; ok {
			bad++
		}
	}
	println(len(m), bad)
	for i := 0; i < 100000; i += 2 {
		delete(m, i*7)
	}
	sum := 0
	for _, v := range m {
		sum += v
	}
	println(len(m), sum)
	w := make(map[wide]wide, 10)
	for i := 0; i < 3000; i++ {
		w[wide{i, i + 1, i + 2, i + 3}] = wide{a: i}
	}
	for i := 0; i < 3000; i++ {
		if w[wide{i, i + 1, i + 2, i + 3}].a != i {
			bad++
		}
	}
	println(len(w), bad)
	s := map[string]int{}
	key := ""
	for i := 0; i < 500; i++ {
		key += "k"
		s[key] = i
	}
	println(len(s), s[key], s[key[:100]])
}
