// run

package main

// A nil map may be read, deleted from, cleared and ranged over.

func main() {
	var m map[string]int
	println(m == nil, len(m), m["x"])
	v, ok := m["x"]
	println(v, ok)
	delete(m, "x")
	clear(m)
	for range m {
		println("never")
	}
	defer func() {
		r := recover()
		println(r.(error).Error())
		m = map[string]int{}
		m["x"] = 1
		println(m["x"], m == nil)
	}()
	m["x"] = 1
}
