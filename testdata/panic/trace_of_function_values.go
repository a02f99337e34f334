// panic

package main

type op func(int, int) int

func apply(o op, a, b int) int {
	return o(a, b)
}

func quo(a, b int) int {
	return a / b
}

var table = map[string]op{
	"quo": quo,
	"idx": func(a, b int) int {
		return []int{a}[b]
	},
}

func main() {
	println(apply(table["quo"], 6, 3))
	defer func() {
		recover()
		println(apply(table["quo"], 1, 0))
	}()
	println(apply(table["idx"], 1, 5))
}
