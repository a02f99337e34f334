// errorcheck

package p

func f(x int, c chan int) {
	break // ERROR "break is not in a loop, switch, or select"
	continue // ERROR "continue is not in a loop"
	break L // ERROR "break label not defined: L"
	if x > 0 {
		break // ERROR "break is not in a loop, switch, or select"
	}
	switch x {
	case 1:
		continue // ERROR "continue is not in a loop"
	case 2:
		break
	}
	select {
	case <-c:
		continue // ERROR "continue is not in a loop"
	default:
		break
	}
	func() {
		for {
			func() { break }() // ERROR "break is not in a loop, switch, or select"
			func() { continue }() // ERROR "continue is not in a loop"
		}
	}()
L:
	for {
		func() {
			break L // ERROR "break label not defined: L"
			goto L // ERROR "label L not defined"
		}()
		break L
	}
M:
	x = 1
	for {
		break M // ERROR "invalid break label M"
		continue M // ERROR "invalid continue label M"
	}
N:
	switch {
	default:
		for {
			continue N // ERROR "invalid continue label N"
			break N
		}
	}
	for {
		break Missing // ERROR "break label not defined: Missing"
		continue Missing // ERROR "continue label not defined: Missing"
		goto Missing // ERROR "label Missing not defined"
	}
	fallthrough // ERROR "fallthrough statement out of place"
	switch x {
	case 1:
		if true {
			fallthrough // ERROR "fallthrough statement out of place"
		}
	case 2:
		fallthrough // ERROR "cannot fallthrough final case in switch"
	}
	var i interface{}
	switch i.(type) {
	case int:
		fallthrough // ERROR "cannot fallthrough in type switch"
	case string:
	}
	select {
	case <-c:
		fallthrough // ERROR "fallthrough statement out of place"
	}
}
