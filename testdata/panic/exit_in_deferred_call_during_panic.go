// run
// exit 4

package main

import "os"

func main() {
	defer func() {
		println("leaving")
		os.Exit(4)
	}()
	panic("not printed")
}
