// panic

package main

type bad struct{}

func (bad) Error() string { panic("inside Error") }

func main() {
	panic(bad{})
}
