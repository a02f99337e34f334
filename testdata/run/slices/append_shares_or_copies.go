// run

package main

func show(s []int) {
	print(len(s), "/", cap(s), " [")
	for _, x := range s {
		print(" ", x)
	}
	println(" ]")
}

func main() {
	a := make([]int, 2, 4)
	b := append(a, 1)
	c := append(a, 2) // overwrites b[2]
	show(a)
	show(b)
	show(c)
	d := append(a[:1:1], 7) // capacity used up: a copy
	d[0] = 100
	show(a)
	show(d)
	show(append(a, a...))
	e := append(a[:1], a...) // overlapping
	show(e)
	show(a)
	var n []int
	show(append(n))
	println(append(n) == nil, append(n, []int{}...) == nil, append([]int{}) == nil)
	f := append([]int{1}, append([]int{2}, append([]int{3}, 4)...)...)
	show(f)
	x := []int{1, 2, 3, 4, 5}
	x = append(x[:1], x[2:]...)
	show(x)
	show(x[:5])
	x = append(x[:2], append([]int{99}, x[2:]...)...)
	show(x)
}
