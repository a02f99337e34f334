// panic

package main

import "runtime"

func main() {
	defer println("deferred runs")
	runtime.Goexit()
}
