// errorcheck

package p

func f() {
	for i := 0; i < 10 { // ERROR "syntax error: unexpected \{, expected semicolon or newline"
	} // ERROR "syntax error: unexpected \}, expected expression"
	for i := 0; i < 10; i++; j++ { // ERROR "syntax error: unexpected semicolon, expected \{ after for clause"
	}
	for ; ; x := 1 { // ERROR "syntax error: cannot declare in post statement of for loop"
	}
}
