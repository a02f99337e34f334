// panic

package main

type e struct{ msg string }

func (x *e) Error() string { return "*" + x.msg }

func main() {
	panic(&e{"pointer error"})
}
