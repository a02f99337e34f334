// errorcheck

package p

func f(c chan int) {
	select {
	case <-c, <-c: // ERROR "syntax error: unexpected :, expected := or = or comma"
	case x, y, z := <-c:
	case :
	} // ERROR "syntax error: unexpected \}, expected :"
}
