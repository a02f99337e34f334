// errorcheck

package main

import "fmt"
import "m/lib"

func helper() int { return 1 }

func main() {
	fmt.Println(other, lib.X)
	local := 1 // ERROR "declared and not used: local"
}

type t struct{}

func (t) m() {}
