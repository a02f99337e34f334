// panic

// A panic in a deferred call, recovered ones in between, and the same value again.
package main

import "errors"

var err = errors.New("first")

func recovered() {
	defer func() {
		e := recover()
		println("recovered", e.(error).Error())
		panic(e)
	}()
	panic(err)
}

func main() {
	defer func() { panic("last") }()
	defer func() {
		defer func() { println(recover().(int)) }()
		panic(7)
	}()
	recovered()
}
