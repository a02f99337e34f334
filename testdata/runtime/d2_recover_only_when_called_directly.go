// run

package main

func helper() interface{} { return recover() }

func direct(name string) (s string) {
	defer func() {
		if r := recover(); r != nil {
			s = name + " recovered " + r.(string)
		}
	}()
	panic("p")
}

func indirect() {
	defer func() {
		println("through a helper:", helper() == nil)
		println("in a closure:", func() interface{} { return recover() }() == nil)
		defer func() { println("deferred in the deferred:", recover() == nil) }()
	}()
	panic("q")
}

func deferredHelper() {
	defer helper() // itself deferred, so it recovers
	panic("r")
}

type t struct{}

func (t) rec()   { println("method:", recover().(string)) }
func (*t) recp() { println("pointer method:", recover().(string)) }

func viaMethod(n int) {
	var x t
	if n == 0 {
		defer x.rec()
	} else {
		defer (&x).recp()
	}
	panic("m")
}

func main() {
	println(direct("direct"))
	func() {
		defer func() { println("outer:", recover().(string)) }()
		indirect()
	}()
	deferredHelper()
	println("deferred helper stopped it")
	viaMethod(0)
	viaMethod(1)
	println(recover() == nil)
	defer println("recover deferred directly does not print")
	defer func() { println("nothing to recover:", recover() == nil) }()
}
