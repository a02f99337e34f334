// panic

package main

func a() {
	defer b()
	panic("one")
}

func b() {
	defer c()
	panic("two")
}

func c() {
	panic("three")
}

func main() {
	a()
}
