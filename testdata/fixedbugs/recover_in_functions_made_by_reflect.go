// run

package main

import (
	"fmt"
	"reflect"
)

type T struct{ name string }

func (t T) M()  { fmt.Println(t.name, recover()) }
func (t *T) P() { fmt.Println(t.name, recover()) }

func plain() { fmt.Println("plain", recover()) }

func try(f func()) {
	defer func() { fmt.Println("outer", recover()) }()
	f()
}
func called() {
	defer reflect.ValueOf(plain).Call(nil)
	panic(1)
}
func method() {
	f := reflect.ValueOf(T{"value"}).Method(0).Interface().(func())
	defer f()
	panic(2)
}
func pointer() {
	f := reflect.ValueOf(&T{"pointer"}).MethodByName("P").Interface().(func())
	defer f()
	panic(3)
}
func made() {
	f := reflect.MakeFunc(reflect.TypeOf(plain), func([]reflect.Value) []reflect.Value {
		fmt.Println("made", recover())
		return nil
	}).Interface().(func())
	defer f()
	panic(5)
}
func inside() {
	defer func() { reflect.ValueOf(plain).Call(nil) }()
	panic(4)
}

func main() {
	for _, f := range []func(){called, method, pointer, made, inside} {
		try(f)
	}
}
