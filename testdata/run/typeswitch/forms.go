// run

package main

type e interface{ Error() string }
type my struct{}

func (my) Error() string { return "my error" }

func f(x interface{}) string {
	switch x := x.(type) {
	case nil:
		return "nil"
	case int, int8:
		_ = x
		return "int-ish"
	case string:
		return "string " + x
	case func() string:
		return "func " + x()
	case error:
		return "error " + x.Error()
	case []interface{}:
		s := "["
		for _, y := range x {
			s += f(y) + ","
		}
		return s + "]"
	case *int:
		if x == nil {
			return "nil pointer"
		}
	default:
		return "default"
	}
	return "after"
}

func main() {
	n := 1
	println(f(nil), f(1), f(int8(1)), f("s"), f(func() string { return "called" }), f(my{}), f(&my{}), f(1.5), f(&n), f((*int)(nil)))
	println(f([]interface{}{1, "a", nil, []interface{}{}}))
	switch y := f(1); interface{}(y).(type) {
	case string:
		println("init statement", y)
	}
	var x interface{} = 3
	switch x.(type) {
	}
	switch i := x.(type) {
	default:
		println(i.(int))
	case string, bool:
		println("no")
	}
	var err e = my{}
	switch err.(type) {
	case interface{ Missing() }:
		println("no")
	case my, *my:
		println("yes")
	}
	switch x := x.(type) {
	case int:
		if x == 3 {
			break
		}
		println("not reached")
	}
}
