// panic

package main

type multi struct{}

func (multi) Error() string { return "line one\nline two" }

func main() {
	panic(multi{})
}
