// run

package main

func main() {
	for i := range 5 {
		defer print(i, " ")
	}
	func() {
		defer println("inner done")
		defer print("b ")
		defer print("a ")
	}()
	var fs []func()
	for _, s := range []string{"x", "y", "z"} {
		fs = append(fs, func() { print(s, " ") })
	}
	for _, f := range fs {
		defer f()
	}
	defer func() {
		defer print("| ")
		for i := range 2 {
			defer print("n", i, " ")
		}
	}()
	if true {
		defer print("if ")
	}
	{
		defer print("block ")
	}
	println("body")
}
