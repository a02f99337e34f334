// panic

package main

type reader interface{ Read() }
type t struct{}

func main() {
	var i interface{} = t{}
	i.(reader).Read()
}
