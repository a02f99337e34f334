// errorcheck

package p

func f(m []int) {
	for range { // ERROR "syntax error: unexpected \{, expected expression"
	} // ERROR "syntax error: unexpected \}, expected \{ after for clause"
	for i := range { // ERROR "syntax error: unexpected \{, expected expression"
	} // ERROR "syntax error: unexpected \}, expected \{ after for clause"
	for i, := range m { // ERROR "syntax error: unexpected :=, expected expression"
	} // ERROR "syntax error: unexpected \}, expected := or = or comma"
	x := range m
	for i = range m; ; { // ERROR "syntax error: unexpected keyword for, expected expression"
	} // ERROR "syntax error: unexpected \}, expected \{ after for clause"
}
