// panic

package main

type t struct{ a, b int }

func get(p *t) int {
	return p.b
}

func main() {
	println(get(nil))
}
