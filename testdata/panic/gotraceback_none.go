// panic
// env GOTRACEBACK=none

package main

func main() {
	defer println("deferred")
	panic("no trace at all")
}
