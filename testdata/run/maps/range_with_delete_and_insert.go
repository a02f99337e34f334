// run

package main

func main() {
	m := map[int]int{}
	for i := 0; i < 1000; i++ {
		m[i] = i
	}
	n := 0
	for k := range m { // what is deleted before it is reached never appears
		n++
		delete(m, k)
		delete(m, k^1)
	}
	println(n, len(m))
	for i := 0; i < 100; i++ {
		m[i] = i
	}
	seen := 0
	for k, v := range m { // what is inserted may or may not appear, and nothing appears twice
		if k < 100 {
			seen++
		}
		if k != v {
			println("wrong")
		}
		m[k+100000] = k + 100000
		if len(m) > 10000 {
			break
		}
	}
	println(seen == 100)
	m2 := map[string]int{"only": 1}
	for k := range m2 {
		delete(m2, k)
		m2[k] = 2
	}
	println(len(m2), m2["only"])
	sum := 0
	for _, v := range map[string]int{"a": 1, "b": 2, "c": 3} {
		sum += v
	}
	println(sum)
	for k := range m {
		clear(m)
		_ = k
	}
	println(len(m))
}
