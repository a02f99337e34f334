// run
// exit 7

package main

import "os"

func main() {
	defer println("deferred calls do not run")
	println("exiting")
	os.Exit(7)
}
