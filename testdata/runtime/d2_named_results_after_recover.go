// run

package main

func f(n int) (a int, s string, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = r.(error)
		}
	}()
	a = 1
	s = "before"
	_ = []int{1, 2, 3}[n]
	a = 2
	return 3, "returned", nil
}

func unnamed(n int) int {
	defer func() { recover() }()
	_ = []int{1}[n]
	return 5
}

func partial() (x, y int) {
	defer func() { recover() }()
	g := func() int { panic("in the operand") }
	x = 7
	return 9, g()
}

func change() (x int) {
	defer func() { recover(); x += 100 }()
	x = 1
	panic(1)
}

func main() {
	a, s, err := f(1)
	println(a, s, err == nil)
	a, s, err = f(9)
	println(a, s, err.Error())
	println(unnamed(0), unnamed(1))
	println(partial())
	println(change())
}
