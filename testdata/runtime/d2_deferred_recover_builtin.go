// panic

package main

// recover called by the defer statement itself is not called by a deferred function.

func main() {
	defer recover()
	panic("not stopped")
}
