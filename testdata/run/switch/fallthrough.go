// run

package main

func f(n int) {
	switch n {
	case 1:
		print("one ")
		fallthrough
	case 2:
		print("two ")
		fallthrough
	default:
		print("default ")
	case 3:
		print("three ")
		fallthrough
	case 4:
		print("four ")
		if n == 4 {
			break
		}
		print("still ")
	}
	println()
}

func main() {
	for i := 0; i < 6; i++ {
		f(i)
	}
	switch {
	default:
		print("default first ")
		fallthrough
	case false:
		println("then false")
	}
	for i := range 3 {
		switch i {
		case 0:
			continue
		case 1:
			fallthrough
		case 7:
			println("seven", i)
		}
	}
}
