// run

package main

type custom struct{ code int }

func level(n int) {
	defer func() {
		r := recover()
		if c, ok := r.(*custom); ok {
			c.code++
		}
		if n < 3 {
			print("level ", n, " ")
			panic(r)
		}
	}()
	if n == 0 {
		panic(&custom{})
	}
	level(n - 1)
}

func main() {
	level(3)
	println("stopped at three")
	func() {
		defer func() { println(recover().(*custom).code) }()
		level(2)
	}()
	count := 0
	for i := range 1000 {
		func() {
			defer func() {
				if recover() != nil {
					count++
				}
			}()
			if i%3 == 0 {
				panic(i)
			}
		}()
	}
	println(count)
}
