// run

package main

func main() {
outer:
	for i := 0; i < 5; i++ {
		for j := 0; j < 5; j++ {
			if j == 3 {
				continue outer
			}
			if i == 3 {
				break outer
			}
			print(i, j, " ")
		}
	}
	println()
sw:
	switch x := 5; {
	case x > 3:
		for {
			if x > 7 {
				break sw
			}
			x++
			print(x, " ")
		}
		println("not reached")
	}
	println()
rng:
	for i, c := range "abc" {
		switch c {
		case 'b':
			continue rng
		}
		for range 2 {
			print(i)
			continue rng
		}
	}
	println()
sel:
	for n := 0; ; n++ {
		select {
		default:
			if n < 3 {
				continue sel
			}
			print("n", n)
			break sel
		}
	}
	println()
	// A label has its own name space.
	x := 1
x:
	for x < 10 {
		x++
		continue x
	}
	println(x)
}
