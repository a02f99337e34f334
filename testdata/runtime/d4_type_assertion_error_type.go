// run

package main

import "runtime"

func main() {
	defer func() {
		e := recover()
		_, isTAE := e.(*runtime.TypeAssertionError)
		_, isRE := e.(runtime.Error)
		_, isErr := e.(error)
		println(isTAE, isRE, isErr)
	}()
	var i interface{} = 1
	_ = i.(string)
}
