// errorcheck

package p

func f() {
	;
	;;
	x := 1;;
	_ = x
	if ;; { // ERROR "syntax error: unexpected semicolon, expected expression"
	} // ERROR "syntax error: unexpected \}, expected \{ after if clause"
}
