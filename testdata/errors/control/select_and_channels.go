// errorcheck

package p

func f(c chan int, r <-chan int, s chan<- int, x int) {
	select {
	case x: // ERROR "select case must be send or receive \(possibly with assignment\)"
	case f(): // ERROR "select case must be send or receive \(possibly with assignment\)"
	case c: // ERROR "select case must be send or receive \(possibly with assignment\)"
	case y := 1: // ERROR "select case must be send or receive \(possibly with assignment\)"
	case x = 1: // ERROR "select case must be send or receive \(possibly with assignment\)"
	case <-x: // ERROR "invalid operation: cannot receive from non-channel int x \(variable of type int\)"
	case x <- 1: // ERROR "invalid operation: cannot send to non-channel int x \(variable of type int\)"
	case <-s: // ERROR "invalid operation: cannot receive from send-only channel chan<- int s \(variable of type chan<- int\)"
	case r <- 1: // ERROR "invalid operation: cannot send to receive-only channel <-chan int r \(variable of type <-chan int\)"
	case c <- "a": // ERROR "cannot use .a. \(untyped string constant\) as int value in send"
	case v, ok := <-c: // ERROR "declared and not used: v" "declared and not used: ok"
	case z := <-c:
		_ = z
	case x, ok2 := <-c:
		_, _ = x, ok2
	case (<-c):
	}
	<-x // ERROR "invalid operation: cannot receive from non-channel int x \(variable of type int\)"
	<-s // ERROR "invalid operation: cannot receive from send-only channel chan<- int s \(variable of type chan<- int\)"
	r <- 1 // ERROR "invalid operation: cannot send to receive-only channel <-chan int r \(variable of type <-chan int\)"
	x <- 1 // ERROR "invalid operation: cannot send to non-channel int x \(variable of type int\)"
	c <- 1.5 // ERROR "cannot use 1\.5 \(untyped float constant\) as int value in send \(truncated\)"
	_ = <-s // ERROR "invalid operation: cannot receive from send-only channel chan<- int s \(variable of type chan<- int\)"
	var a string = <-c // ERROR "cannot use <-c \(comma, ok expression of type int\) as string value in variable declaration"
	var b, d, e = <-c // ERROR "assignment mismatch: 3 variables but 1 value"
	var g bool // ERROR "declared and not used: g"
	x, g = <-c
	g, x = <-c // ERROR "cannot use <-c \(comma, ok expression of type int\) as bool value in assignment" "cannot use <-c \(untyped bool value\) as int value in assignment"
	close(r) // ERROR "invalid operation: cannot close receive-only channel r \(variable of type <-chan int\)"
	_, _, _, _ = a, b, d, e
	_ = <-c + "a" // ERROR "invalid operation: <-c \+ .a. \(mismatched types int and untyped string\)"
	for range s { // ERROR "cannot range over s \(variable of type chan<- int\): receive from send-only channel chan<- int"
	}
}
