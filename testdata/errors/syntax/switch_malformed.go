// errorcheck

package p

func f(x int) {
	switch x; y; z { // ERROR "syntax error: missing \{ after switch clause"
	}
	switch case 1: { // ERROR "syntax error: unexpected keyword case, expected expression"
	} // ERROR "syntax error: unexpected \}, expected \{"
	switch x := x.(type); { // ERROR "syntax error: unexpected keyword switch, expected expression"
	}
}
