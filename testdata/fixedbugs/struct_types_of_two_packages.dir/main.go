// run

package main

import (
	"fmt"

	"example.com/two/a"
)

func main() {
	defer func() { fmt.Println(recover()) }()
	_ = a.X.(struct{ x int })
}
