// panic

package main

type e struct{}

func (e) Error() string { return "an error" }

func inner() {
	defer func() {
		panic(recover())
	}()
	panic(e{})
}

func main() {
	inner()
}
