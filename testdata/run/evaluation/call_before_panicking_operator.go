// run

package main

//go:noinline
func f(n int) int { println("f"); return n }

func try(g func(a, z int) int) {
	defer func() { recover() }()
	g(1, 0)
}

func main() {
	try(func(a, z int) int { println(1); return (a % z) ^ f(1) })
	try(func(a, z int) int { println(2); return ((a % z) ^ f(1)) | a })
	try(func(a, z int) int { println(3); a = ((a % z) ^ f(1)) | a; return a })
	try(func(a, z int) int { println(4); return a/z + f(2) })
	try(func(a, z int) int { println(5); return (a/z)*3 + f(2) + 1 })
	try(func(a, z int) int { println(6); x := []int{a}; return x[a] + f(2) + 1 })
	try(func(a, z int) int { println(7); x := []int{a}; return (x[a] + f(2)) + 1 })
}
