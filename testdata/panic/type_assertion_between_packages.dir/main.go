// panic

package main

import (
	"ta/one/v"
	other "ta/two/v"
)

func main() {
	var i interface{} = v.T{}
	_, ok := i.(other.T)
	println(ok)
	_ = i.(other.T)
}
