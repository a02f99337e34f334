// panic

package main

func main() {
	var i interface{} = "text"
	n := i.(int)
	println(n)
}
