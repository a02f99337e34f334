// run

package main

func cond(n int) bool { print("c", n, " "); return n < 3 }

func main() {
	for i := 0; i < 3; i++ {
		print(i, " ")
	}
	i := 0
	for i < 3 {
		i++
	}
	println(i)
	for {
		i++
		if i > 5 {
			break
		}
	}
	println(i)
	for i = 0; cond(i); i++ {
		if i == 1 {
			continue
		}
		print("body", i, " ")
	}
	println()
	for ; i > 0; i-- {
	}
	println(i)
	for i, j := 0, 5; i < j; i, j = i+1, j-1 {
		print(i, j, " ")
	}
	println()
	for x := []int{1, 2, 3}; len(x) > 0; x = x[1:] {
		print(x[0])
	}
	println()
	n := 0
	for ok := true; ok; ok = n < 3 {
		n++
	}
	println(n)
	for i := 10; ; i++ {
		if i%7 == 0 {
			println(i)
			break
		}
	}
	for func() bool { n--; return n > 0 }() {
		print("n", n)
	}
	println()
}
