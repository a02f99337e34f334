// run

package main

func f() {
	defer func() { println("recovered:", recover().(error).Error()) }()
	var g func()
	defer g()
	println("the defer statement itself is fine")
}

func g() {
	defer func() { println("recovered:", recover().(error).Error()) }()
	var p interface{ m() }
	defer p.m()
	println("not reached: the interface is looked at by the defer statement")
}

func main() {
	f()
	g()
}
