// run

package main

import "runtime"

func main() {
	defer func() {
		r := recover()
		e, ok := r.(*runtime.PanicNilError)
		println(ok, r != nil)
		println(e.Error())
		var re runtime.Error = e
		re.RuntimeError()
		var null error
		defer func() { println(recover().(error).Error()) }()
		panic(null)
	}()
	panic(nil)
}
