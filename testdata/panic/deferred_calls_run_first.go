// panic

package main

func f() {
	defer println("deferred in f")
	g()
	println("not reached")
}

func g() {
	defer func() { println("deferred in g") }()
	panic("from g")
}

func main() {
	defer println("deferred in main")
	f()
}
