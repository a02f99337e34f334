// run

// The function value, the receiver and the arguments are those of the defer statement; a nil function panics when it is
// called, not before.
package main

type counter struct{ n int }

func (c counter) value()    { println("value", c.n) }
func (c *counter) pointer() { println("pointer", c.n) }

type shower interface{ value() }

func order(s string) string {
	println("evaluated", s)
	return s
}

func say(parts ...string) {
	for _, p := range parts {
		print(p, " ")
	}
	println()
}

func inLoop() {
	for i := 0; i < 3; i++ {
		defer say("loop", string(rune('0'+i)))
	}
	for i := range 2 {
		defer func() { println("closure", i) }()
	}
}

func nilFunction() (result string) {
	defer func() {
		result = recover().(error).Error()
	}()
	var f func()
	defer f()
	println("not yet")
	return "no panic"
}

func conditional(yes bool) {
	if yes {
		defer println("deferred in a branch")
	}
	println("body", yes)
}

func main() {
	c := counter{1}
	defer c.value()
	defer c.pointer()
	var s shower = c
	defer s.value()
	f := func() { println("first function") }
	defer f()
	f = func() { println("second function") }
	defer say(order("a"), order("b"))
	c.n = 2
	s = counter{3}
	inLoop()
	println(nilFunction())
	conditional(true)
	conditional(false)
	println("end of main")
}
