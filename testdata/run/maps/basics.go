// run

package main

func main() {
	m := make(map[string]int)
	m["a"] = 1
	m["b"]++
	m["b"] += 10
	v, ok := m["c"]
	println(m["a"], m["b"], v, ok, len(m))
	v, ok = m["a"]
	println(v, ok)
	_, ok = m["b"]
	println(ok)
	delete(m, "a")
	delete(m, "zzz")
	_, ok = m["a"]
	println(ok, len(m))
	n := m
	n["shared"] = 5
	println(m["shared"], len(m))
	lit := map[string][]int{"x": {1, 2}, "y": nil}
	lit["x"] = append(lit["x"], 3)
	lit["z"] = append(lit["z"], 9)
	println(len(lit["x"]), len(lit["z"]), len(lit))
	if w, ok := lit["q"]; !ok {
		println(w == nil)
	}
	nested := map[string]map[int]bool{}
	nested["p"] = map[int]bool{3: true}
	println(nested["p"][3], nested["p"][4], nested["q"][3])
	sm := map[string]struct{ a, b int }{"k": {1, 2}}
	println(sm["k"].b, sm["none"].a)
	var x, y = m["b"], m["shared"]
	println(x, y)
	var f interface{}
	f, ok = m["b"]
	println(f.(int), ok)
}
