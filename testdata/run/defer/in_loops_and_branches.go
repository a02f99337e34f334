// run

package main

func f(n int) {
	if n > 2 {
		defer println("big", n)
	}
	for i := 0; i < n; i++ {
		if i%2 == 1 {
			continue
		}
		defer println("even", i)
	}
	switch {
	case n == 3:
		defer println("three")
		return
	}
	defer println("last")
}

func many(n int) (sum int) {
	for i := 1; i <= n; i++ {
		defer func() { sum += i }()
	}
	return 0
}

func nested() {
	defer func() {
		defer func() {
			println("innermost")
		}()
		println("inner")
	}()
	println("outer")
}

func main() {
	f(1)
	f(3)
	f(4)
	println(many(10000))
	nested()
}
