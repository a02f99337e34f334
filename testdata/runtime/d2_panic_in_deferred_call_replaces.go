// run

package main

func f() (log string) {
	defer func() { log += " outer:" + recover().(string) }()
	defer func() {
		defer func() { log += " inner:" + recover().(string) }()
		panic("third")
	}()
	defer func() { panic("second") }()
	panic("first")
}

func g() (log string) {
	defer func() { log += recover().(string) }()
	defer func() {
		log += recover().(string) + ","
		panic("again")
	}()
	panic("first")
}

func h() (n int) {
	defer func() { recover() }()
	for range 5 {
		defer func() {
			n++
			panic(n)
		}()
	}
	panic("start")
}

func main() {
	println(f())
	println(g())
	println(h())
	func() {
		defer func() { println("nothing is left:", recover() == nil) }()
		f()
	}()
}
