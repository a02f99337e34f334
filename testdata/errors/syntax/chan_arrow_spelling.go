// errorcheck

package p

var a chan <- int
var b <- chan int
var c chan<-<-chan int
var d <-int // ERROR "syntax error: unexpected name int, expected keyword chan"
