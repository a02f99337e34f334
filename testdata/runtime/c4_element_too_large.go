// errorcheck

package main

type fits [65535]byte
type large [65536]byte

var a chan fits
var b chan large // ERROR "channel element type too large \(>64kB\)"
var c chan *large

func f(c <-chan large) {} // ERROR "channel element type too large \(>64kB\)"

func main() {
	x := make(chan [70000]byte) // ERROR "channel element type too large \(>64kB\)"
	_ = x
	y := make(chan fits)
	_ = y
}
