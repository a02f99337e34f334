// run

package main

// Channel and value expressions are evaluated once, in source order; the left side of a receive only if its case wins.

func ch(s string, c chan int) chan int { print(s, " "); return c }
func val(s string, v int) int          { print(s, " "); return v }

func main() {
	full := make(chan int, 1)
	full <- 1
	open := make(chan int, 1)
	a := []int{0, 0}
	m := map[string]int{}
	select {
	case ch("c1", full) <- val("v1", 1):
		println("no")
	case a[val("index", 0)] = <-ch("c2", nil):
		println("no")
	case ch("c3", open) <- val("v3", 33):
		println("sent")
	case <-ch("c4", nil):
	}
	var ok bool
	select {
	case a[val("index", 1)], ok = <-ch("c5", open):
		println(a[1], ok)
	case ch("c6", nil) <- val("v6", 1):
	}
	select {
	case m[func() string { print("key "); return "k" }()] = <-ch("c7", full):
		println(m["k"])
	}
	select {
	case ch("c8", full) <- val("v8", 8):
		println(len(full))
	default:
		println("no")
	}
}
