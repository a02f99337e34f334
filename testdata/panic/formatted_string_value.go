// panic

package main

import "fmt"

func main() {
	panic(fmt.Sprintf("value %d of %q", 3, "x"))
}
