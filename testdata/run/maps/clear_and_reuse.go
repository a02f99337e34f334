// run

package main

func main() {
	m := map[string]int{}
	for round := 0; round < 3; round++ {
		for i := 0; i < 200; i++ {
			m[string(rune('a'+i))] = i
		}
		print(len(m), " ")
		clear(m)
		print(len(m), " ")
		for range m {
			println("never")
		}
		_, ok := m["a"]
		println(ok)
	}
	n := m
	m["x"] = 1
	clear(n)
	println(len(m))
	s := []int{1, 2, 3}
	t := s[:2]
	clear(t)
	println(s[0], s[1], s[2], len(t))
	str := []string{"a", "b"}
	clear(str[1:])
	println(str[0], str[1] == "")
	type named map[int]int
	nm := named{1: 1}
	clear(nm)
	println(len(nm))
}
