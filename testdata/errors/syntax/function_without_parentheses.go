// errorcheck

package p

func f { // ERROR "syntax error: unexpected \{, expected \("
} // ERROR "syntax error: unexpected \}, expected \)"
