// errorcheck

package p

func { // ERROR "syntax error: unexpected \{, expected name or \("
}

func () {} // ERROR "method has no receiver" "syntax error: unexpected \{, expected name"

func 1() {} // ERROR "syntax error: unexpected literal 1, expected name or \("
