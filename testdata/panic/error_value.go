// panic

package main

type myError struct{ code int }

func (e myError) Error() string {
	println("Error called")
	return "my error"
}

func main() {
	panic(myError{3})
}
