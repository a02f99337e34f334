// run
// exit 3

package main

import "os"

func main() {
	go func() {
		println("goroutine exits the process")
		os.Exit(3)
	}()
	select {}
}
