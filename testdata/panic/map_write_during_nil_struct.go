// panic

package main

type registry struct {
	byName map[string][]int
}

func (r *registry) add(name string, v int) {
	r.byName[name] = append(r.byName[name], v)
}

func main() {
	var r registry
	println(len(r.byName["missing"]))
	r.add("x", 1)
}
